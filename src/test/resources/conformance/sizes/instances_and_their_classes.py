from sys import getsizeof


class Plain:
    def __init__(self):
        self.x, self.y = 1, 2


class Slotted:
    __slots__ = ("x", "y", "__weakref__")


class Bare:
    __slots__ = ()

    def __sizeof__(self):
        return 1000


class Number(int):
    pass


class Items(list):
    __slots__ = ("name",)


class Failed(Exception):
    pass


p = Plain()
print(getsizeof(p), getsizeof(p.__dict__), getsizeof(vars(Plain())), getsizeof(dict(p.__dict__)))
print(getsizeof(Slotted()), getsizeof(Bare()), getsizeof(Number(5)), getsizeof(Items()), getsizeof(Failed()))
print(getsizeof(Plain), getsizeof(Slotted), getsizeof(int))
[setattr(p, f"more{i}", i) for i in range(32)]
print(getsizeof(p), getsizeof(p.__dict__), getsizeof(Plain().__dict__))
del p
print(Plain.__basicsize__, Slotted.__basicsize__, int.__itemsize__, Plain.__dictoffset__, Plain.__weakrefoffset__)
