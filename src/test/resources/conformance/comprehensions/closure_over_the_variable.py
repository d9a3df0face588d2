def f():
    return [lambda: n for n in range(3)]


print([g() for g in f()])


def h():
    return {k: (lambda: k) for k in "ab"}


print({k: v() for k, v in h().items()})
cells = [g.__closure__[0] for g in f()]
print(cells[0] is cells[1], cells[0].cell_contents)
