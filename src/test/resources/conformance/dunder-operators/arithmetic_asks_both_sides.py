class Metres:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if not isinstance(other, Metres):
            return NotImplemented
        return Metres(self.n + other.n)

    def __rmul__(self, times):
        return Metres(times * self.n)

    def __neg__(self):
        return Metres(-self.n)

    def __repr__(self):
        return f"{self.n}m"


a = Metres(300)
b = Metres(400)
total = a + b
print(total, 3 * a, -b)
try:
    a + 1
except TypeError as problem:
    print(problem)
