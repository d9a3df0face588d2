import functools


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, *others):
        total = sum(o.n for o in others)
        return total + self.n

    def __lt__(self, other):
        less = self.n < other.n
        return less

    def __dir__(self):
        names = ["n"]
        return names

    def __hash__(self):
        h = 7
        return h


a, b = Adder(1), Adder(2)
print(functools.partial(a, b)(b))
print(max(a, b) is b, min([b, a]) is a)
print(dir(a))
cached = functools.lru_cache(a)
print(cached(b), cached(b), cached.cache_info().hits)
print(functools.partial(Adder, n=5)().n)
