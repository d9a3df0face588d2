from collections import OrderedDict


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n % 4

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


a, b = Key(1), Key(5)
d = OrderedDict({a: 1, b: 2})
d[Key(5)] = [3]
d.setdefault(Key(9), 4)
c = d.copy()
print(len(c))
