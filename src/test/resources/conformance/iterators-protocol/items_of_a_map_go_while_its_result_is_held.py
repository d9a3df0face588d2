import weakref
from itertools import starmap


class Bead:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "goes")


class Pair:
    def __call__(self, *beads):
        return [bead.name for bead in beads]


def beads(*names):
    for name in names:
        yield Bead(name)


for names in map(Pair(), beads("a", "b"), beads("c", "d")):
    print(names)

for names in starmap(Pair(), zip(beads("e"), beads("f"))):
    print(names)


class Adder:
    def __init__(self, bead):
        self.bead = bead

    def __add__(self, other):
        global adder
        adder = None
        return [self.bead.name, other]


adder = Adder(Bead("g"))
proxy = weakref.proxy(adder)
total = proxy + 1
print(total)
