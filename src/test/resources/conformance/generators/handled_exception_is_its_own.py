import sys


def f():
    try:
        raise ValueError("inner")
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())


g = f()
print(next(g), sys.exception())
try:
    raise KeyError("outer")
except KeyError:
    print(next(g), repr(sys.exception()))
print(sys.exception())
print(next(g, None))
