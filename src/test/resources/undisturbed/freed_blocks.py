class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


def reused(make, make_other):
    made = make()
    was = id(made)
    del made
    other = make_other()
    return id(other) == was


print(id([1]) == id([2]), id({}) == id({}), id({1}) == id({2}), id(object()) == id(object()))
print(id([1]) == id({}), id(Plain()) == id(Slotted()), Plain() is Plain())
print(reused(Slotted, Slotted), reused(lambda: [1], lambda: {}), reused(lambda: [1], lambda: [2]), reused(set, set))
print(reused(lambda: float("1.5"), lambda: float("2.5")), reused(lambda: ValueError(1), lambda: ValueError(2)))
print(reused(lambda: "".join(["a"] * 50), lambda: "".join(["b"] * 50)))
print(id(Plain()) == id(Plain()), len({id(Plain()) for _ in range(5)}))
keep = [Plain() for _ in range(30)]
print(reused(Plain, Plain), id(Plain()) == id(Plain()), len({id(Plain()) for _ in range(5)}))
