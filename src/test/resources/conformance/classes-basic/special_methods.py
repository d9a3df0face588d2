class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __len__(self):
        return 2

    def __bool__(self):
        return bool(self.x or self.y)


a = Vec(1.5, 2.5)
b = a + Vec(0.5, 0.5)
print(b, len(b), a == Vec(1.5, 2.5), a != b)
print(bool(Vec(0, 0)), [a, b])
try:
    hash(a)
except TypeError as error:
    print(error)
