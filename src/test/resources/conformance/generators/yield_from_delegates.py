def inner():
    got = yield 1.5
    print("inner got", got)
    return [got]


def outer():
    result = yield from inner()
    print("result", result)
    yield from [2.5, 3.5]
    return "end"


g = outer()
print(next(g))
print(g.send("hi"))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
