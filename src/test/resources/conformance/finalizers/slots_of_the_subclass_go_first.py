class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name)

class Base:
    __slots__ = ("x", "y")

class Derived(Base):
    __slots__ = ("b", "a", "__dict__")

thing = Derived()
thing.x = Noisy("base x")
thing.y = Noisy("base y")
thing.a = Noisy("derived a")
thing.b = Noisy("derived b")
thing.free = Noisy("attribute")
del thing
