class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


fields = ("x", "y")
print(Point.__match_args__ is fields)


def shout(word):
    return print(word)


names = ("print",)
answer = (None, 42)


def fixed():
    return 42


print(fixed() in answer, names)
del Point
print(fields)
