import itertools


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


left, right = itertools.tee(Token(n) for n in "ab")
a = next(left)
b = next(left)
del a, b
print("both read once")
c = next(right)
print(c.name)
del c, left
del right
print("done")
