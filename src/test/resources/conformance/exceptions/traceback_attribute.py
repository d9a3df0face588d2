def f():
    inner = [1.5]
    1 / 0


try:
    f()
except ZeroDivisionError as error:
    tb = error.__traceback__
print(tb.tb_next.tb_frame.f_locals)
print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next)
e = ValueError("fresh")
print(e.__traceback__)
e2 = e.with_traceback(tb)
print(e2 is e, e.__traceback__ is tb)
e.__traceback__ = None
del tb
print("released")
