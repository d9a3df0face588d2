# The nodes that keep the order of an OrderedDict hold each key once more, and its iterators hold the key that comes next.
import gc
import sys
from collections import OrderedDict


class Key:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


first, second, third = Key("first"), Key("second"), Key("third")
shelf = OrderedDict()
shelf[first] = "a"
shelf[second] = "b"
shelf[third] = "c"
count = sys.getrefcount
print(count(first), count(second), count(third))

walk = iter(shelf)
print(type(walk), count(first))
print(next(walk), count(first), count(second))
print(next(walk), next(walk), next(walk, "end"), count(shelf))
back = reversed(shelf.items())
print(next(back), count(second), count(third))
del back, walk

shelf.move_to_end(first)
shelf.move_to_end(third, last=False)
print(list(shelf), count(first), count(third))
shelf[second] = "B"
print(shelf.pop(second), count(second))
print(shelf.popitem(), count(first))
twin = shelf.copy()
plain = dict(shelf)
print(count(third), type(twin), type(iter(plain)))
print([found is shelf or found is twin for found in gc.get_referrers(third)].count(True))

late = iter(shelf)
shelf[first] = "again"
try:
    next(late)
except RuntimeError as error:
    print(error)
print(next(late, "over"))
shelf.clear()
print(count(first), count(third), late.__reduce__())

