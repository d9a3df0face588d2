"""Annotations that stay text."""
from __future__ import annotations

x: int | None = None
y: list[dict[str, "T"]]
z: (lambda a, *b, c=1, **d: not a and -b ** c) = 1


def f(a: x.y[1:2, ::3], *b: *Ts, c: f"{a!r:>{b}}" = 1) -> [i for i in a if (b := i)]:
    local: undefined = 1


class C:
    a: 1 if x else (2, 3) = 0
    b: {1: 2, **c} = {1}
    d: g(1, *a, k=2, **b) = a < b <= c
