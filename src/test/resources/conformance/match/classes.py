class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return "axis", x
        case Point(x=a, y=b) if a == b:
            return "diagonal", a
        case Point():
            return "somewhere"
        case int(n) | float(n):
            return "number", n
    return "no point"


for p in (Point(0, 0), Point(1.5, 0), Point(2, 2), Point(1, 2), 7.5, "x"):
    print(where(p))
