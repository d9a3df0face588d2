class Circle:
    count = 0

    def __init__(self, r):
        self._r = r
        Circle.count += 1

    @property
    def r(self):
        return self._r

    @r.setter
    def r(self, value):
        print("set", value)
        self._r = value

    @staticmethod
    def area(r):
        return 3 * r * r

    @classmethod
    def unit(cls):
        return cls(1.0)


c = Circle.unit()
c.r = 2.5
print(c.r, Circle.area(2), c.count)
