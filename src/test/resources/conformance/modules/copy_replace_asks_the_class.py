import copy
from collections import namedtuple
from types import SimpleNamespace
P = namedtuple("P", "x y")
print(copy.replace(P(1, 2), x=5), copy.replace(SimpleNamespace(a=1), a=2))
try:
    copy.replace(3, x=1)
except TypeError as e:
    print(e)
