"""Parameters, defaults, annotations, closures, decorators."""
import functools


def plain():
    pass


def documented():
    """
    A docstring whose
        indentation is taken off.
    """


def parameters(a, b=1, /, c=2, *args, d, e=3, **kwargs):
    return a, b, c, args, d, e, kwargs


def annotated(a: int, /, b: str = "x", *args: *tuple, c: float = 1.5, **kw: dict) -> None:
    local: int = 3
    other: str
    (parenthesized): int = 4
    return local


def outer(x):
    y = 1

    def middle():
        nonlocal y
        y += x
        z = y

        def inner():
            return x, y, z

        return inner

    del x
    return middle


@functools.cache
@functools.wraps(
    plain
)
def decorated(n):
    return n if n < 2 else decorated(n - 1) + decorated(n - 2)


counter = 0


def globals_and_unbound():
    global counter, made
    counter += 1
    made = counter
    if counter:
        maybe = 1
    print(maybe)
    del maybe
    return maybe


square = lambda x, *, y=2: x**y
thunk = lambda: (yield)


def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17):
    a17 = a16
    a1 = a2
    return a17 + a16, a1 + a2
