factor = 3


class C:
    factor = 5
    values = [factor * n for n in (factor, 2)]
    nested = [[m for m in range(n)] for n in range(3)]


print(C.values, C.nested)


def f():
    rows = [[r, c] for r in range(2) for c in range(2)]
    pick = {r: [c for q, c in rows if q == r] for r, _ in rows}
    return pick


print(f())
