"""Inlined comprehensions and generator expressions."""
numbers = [n * 2 for n in range(10) if n % 2 if n > 3]
pairs = {(a, b) for a in numbers for b in numbers if a != b}
table = {k: v for k, v in pairs}
lazy = (n for n in numbers)
flat = [x for row in [[1], [2]] for x in row]
assigned = [y for x in numbers for y in [x + 1]]
last = [total := n for n in numbers]


def shadows(n):
    squares = [n * n for n in range(n)]
    adders = [lambda x: x + n for n in squares]
    return squares, adders, sum(m for m in squares), n


def guarded(items):
    try:
        return [1 / i for i in items]
    except ZeroDivisionError:
        return {i: [j for j in range(i)] for i in items}


class Scope:
    x = 1
    ys = [x for x in range(3)]
    zs = [len(w) for w in "ab"]
    fs = [lambda: z for z in "ab"]
