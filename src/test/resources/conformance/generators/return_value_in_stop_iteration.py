def f():
    yield 1.5
    return {"answer": 42}


def g():
    x = yield from f()
    print("x", x)
    return x


it = g()
for value in it:
    print(value)
it = f()
next(it)
try:
    next(it)
except StopIteration as stop:
    print(stop.value, stop.args)
print(next(it, None))
