import copy
from collections import namedtuple


class Slotted:
    __slots__ = ("left", "right")


source = Slotted()
source.left = ["l"]
target = copy.copy(source)
print(target.left is source.left, hasattr(target, "right"))
Pair = namedtuple("Pair", "a b")
pair = Pair(["one"], 2)
print(copy.deepcopy(pair), copy.copy(pair) == pair)
