"""Cells of parameters, of inlined comprehensions, and names that only look local."""


def parameter_cells(a, b, *args, c, **kwargs):
    return lambda: (b, kwargs)


def comprehension_cells(n):
    return [lambda: i for i in range(n)], [lambda: n for _ in range(n)]


def comprehension_over_cell(n):
    f = lambda: n
    return [n for n in range(n)], f


def free_in_comprehension(n):
    def inner():
        return [n + m for m in range(n)]

    return inner


class Cells:
    n = 1
    fs = [lambda: (__class__, m) for m in range(n)]

    def method(self):
        return [super().method() for _ in range(2)]


def deleted():
    x = 1
    del x
    try:
        return lambda: x
    except NameError as x:
        return x


def explicit():
    global g
    g = [g for g in range(3)]
    return (lambda: g)


def unbound_after(c):
    for i in c:
        j = i
    return i, j
