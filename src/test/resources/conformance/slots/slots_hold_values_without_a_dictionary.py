class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point([1], [2])
print(p.x, p.y, hasattr(p, "__dict__"))
p.x = p.y
try:
    p.z = 3
except AttributeError as problem:
    print(problem)
del p.y
try:
    p.y
except AttributeError as problem:
    print(problem)
print(p.x, Point.x)
