"""Targets of all kinds."""
import os.path
import os.path as p
import os.path.join as q, sys
from . import sibling
from ..parent import *
from os import path as r, sep

a = b = c = 1
a, (b, *c), [d.x, e[0]] = value
x[1:2] = x[:]
x[1:2:3] = x[::]
x[a, 1:2] += 1
x[a:b] -= 1
x.y.z *= 2
x[a] @= b
a //= 3
del a, b.c, d[0], d[1:2], (e, f)
obj.attr: int = 1
obj[0]: str
annotated: "int"
if (n := len(x)) > 1:
    print(n)
long = (
    obj
    .method(1)
    .attribute
    .method2(
        2,
        k=3,
    )
)


def local():
    a = b = 1
    a, b = b, a
    a, a = b, b
    a = a
    (a, b), c = c
    x = y = z = a
    return a[1:2], a[1], a.b.c, x
