def inner():
    try:
        yield 1
    except KeyError:
        yield "handled"
    yield "more"


def outer():
    try:
        yield from inner()
    except ValueError:
        yield "outer"


g = outer()
next(g)
print(g.throw(KeyError))
print(g.throw(ValueError("v")))
print(list(g))
