"""yield in all positions, yield from, and the handler around them."""


def count(n):
    i = 0
    while i < n:
        received = yield i
        if received:
            i = received
        i += 1
    return "done"


def delegate(n):
    result = yield from count(n)
    print(result)
    yield
    x = [(yield), (yield 2)]
    return x


def closing(n):
    try:
        yield n
    except GeneratorExit:
        print("closed")
        raise
    finally:
        yield from ()


def closure(n):
    def inner():
        yield n
        n.x = yield

    return inner
