from collections import namedtuple

Point = namedtuple("Point", "x y")


class Text(str):
    pass


p = Point([1], 2000)
r = reversed(p)
first = next(r)
rest = list(r)
print(first, rest, list(reversed(Text("abc"))), r)
