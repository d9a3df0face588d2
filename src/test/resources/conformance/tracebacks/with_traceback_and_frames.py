def f(n):
    local = [n]
    if n == 0:
        raise IndexError("bottom")
    f(n - 1)


try:
    f(2)
except IndexError as error:
    tb = error.__traceback__
    depth = 0
    while tb.tb_next:
        tb = tb.tb_next
        depth += 1
    print(depth, tb.tb_frame.f_locals, tb.tb_frame.f_back.f_locals)
    del tb
print("end")
