import bisect
import functools
import itertools
import types
from collections import deque


class Item:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    def __hash__(self):
        return self.n % 4

    def __repr__(self):
        return f"Item {self.n}"

    def __index__(self):
        return self.n


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return Item(self.n)


a, b = Item(1), Item(5)
groups = [k for k, group in itertools.groupby([a, b])]
first, second = itertools.tee(Countdown(1))
last = functools.reduce(lambda x, y: y, Countdown(1), a)
same = list(itertools.repeat(b, a))
queue = deque(Countdown(1))
row = [a]
bisect.insort(row, Item(5))
text = repr(types.SimpleNamespace(item=a))
found = types.MappingProxyType({a: b}).get(Item(1))
odd = {a, b} ^ {Item(5)}
cached = functools.lru_cache(lambda x: x)
cached(a)
cached(b)
