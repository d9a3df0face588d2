class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x


a = Point(1000)
b = Point(1000)
print(a == b, a != b, a in [b], [a] == [b])
try:
    {a: "a"}
except TypeError as problem:
    print(problem)
print(Point.__hash__)
Point.__hash__ = lambda self: hash(self.x)
table = {a: "a"}
print(table[b])
