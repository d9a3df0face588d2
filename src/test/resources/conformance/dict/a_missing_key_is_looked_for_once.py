class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        print("hash", self.n)
        return self.n % 4

    def __eq__(self, other):
        print("eq", self.n, other.n)
        return self.n == other.n


d = {Key(1): "one"}
try:
    d[Key(5)]
except KeyError as e:
    print("missing", e.args[0].n)
print(d[Key(1)], d.get(Key(9)))
