class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def area(self):
        return self.radius ** 2 * 3

    @property
    def size(self):
        return self.radius * 2

    @size.setter
    def size(self, value):
        self.radius = value / 2

    @size.deleter
    def size(self):
        self.radius = 0


c = Circle(2)
c.size = 10
print(c.area, c.size, c.radius)
try:
    c.area = 3
except AttributeError as problem:
    print(problem)
del c.size
print(c.radius, Circle.size.fget is not None)
