class Pair(tuple):
    def __new__(cls, left, right):
        made = super().__new__(cls, (left, right))
        made.note = "pair"
        return made

    @property
    def left(self):
        return self[0]


a = ["a"]
p = Pair(a, ["b"])
print(p, p.left is a, p.note, len(p), p == (["a"], ["b"]))
x, y = p
print(x is a, y, type(p[:]).__name__, type(p + ()).__name__)
del p
print(a, x)
