class Shape:
    made = []

    def __init__(self, name):
        self.name = name
        Shape.made.append(self)

    @classmethod
    def square(cls):
        return cls("square")

    @staticmethod
    def sides(name):
        return {"square": 4}.get(name, 0)


class Tile(Shape):
    pass


one = Shape.square()
two = Tile.square()
print(type(one).__name__, type(two).__name__, two.sides("square"))
print(len(Shape.made), Shape.made[1] is two)
Shape.made.clear()
del one
print(two.name)
