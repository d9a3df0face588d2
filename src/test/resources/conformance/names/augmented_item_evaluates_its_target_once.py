def index():
    print("index")
    return 0


def box():
    print("box")
    return shared


shared = [7000, 8000]
box()[index()] += 1
print(shared)


class Counter:
    def __iadd__(self, other):
        print("iadd", other)
        return self


c = Counter()
old = c
c += 2.5
print(c is old)
try:
    shared["x"] += 1
except TypeError as error:
    print(error)
