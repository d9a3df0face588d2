def f():
    try:
        yield 1
    finally:
        raise KeyError("in finally")
for i in f():
    raise ValueError
