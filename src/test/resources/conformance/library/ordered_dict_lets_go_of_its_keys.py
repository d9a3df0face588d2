# What is freed when: an OrderedDict that is emptied lets go of its nodes last, one that is freed lets go of them first.
import gc
from collections import OrderedDict


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


pairs = OrderedDict([(Loud("key 1"), Loud("value 1")), (Loud("key 2"), Loud("value 2"))])
pairs.clear()
print("empty", len(pairs))
pairs = OrderedDict([(Loud("key 3"), Loud("value 3")), (Loud("key 4"), Loud("value 4"))])
pairs.popitem(last=False)
print("popped")
del pairs
print("freed")

ring = OrderedDict()
key = Loud("key 5")
key.ring = ring
ring[key] = ring
del key, ring
print(gc.collect() > 0)
