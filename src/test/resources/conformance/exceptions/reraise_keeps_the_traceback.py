def f():
    raise ValueError("deep")


def g():
    try:
        f()
    except ValueError:
        print("passing")
        raise


try:
    g()
except ValueError as error:
    tb = error.__traceback__
    lines = []
    while tb:
        lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(lines)
try:
    raise
except RuntimeError as error:
    print(error)
