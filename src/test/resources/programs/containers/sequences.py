def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


point = (1, 2, 3)
print(point, (), (1,), point + (4,), point * 2, point[::-1], point[1:], 2 in point, point.index(3), point.count(1))
print(point[:] is point, tuple(point) is point, point + () is point, point * 1 is point, () is tuple())
print((1, 2) < (1, 3), (1, 2) < (1,), (1, 2) == (1.0, 2.0), (1, [2]) == (1, [2]), max((1, 2), (1, 1, 9)))
print(hash(()), hash((1, 2, 3)), hash(("a", (None, True))), hash((1.0, 2)) == hash((1, 2.0)))
x, (y, *z) = 1, (2, 3, 4)
print(x, y, z, *point, sep="/")
attempt(lambda: point[3])
attempt(lambda: point["a"])
attempt(lambda: point.index(9))
attempt(lambda: point + [1])
attempt(lambda: point.__class__.__setitem__)
attempt(lambda: hash((1, [])))
attempt(lambda: tuple(5))
attempt(lambda: tuple(1, 2))
attempt(lambda: (1, 2) < (1, "a"))
attempt(lambda: tuple[int, ...])


def change(thing):
    thing[0] = 5


attempt(lambda: change(point))
attempt(lambda: change(range(3)))
attempt(lambda: change("abc"))

for r in (range(5), range(2, 11, 3), range(10, 0, -4), range(0), range(3, 3), range(-5, 5, 5)):
    print(r, list(r), len(r), bool(r), list(reversed(r)), r[-1:] if r else None, 2 in r, 2.0 in r, "a" in r)
r = range(0, 100, 7)
print(r[3], r[-1], r[2:5], r[::-1], r.index(21), r.count(22), r.start, r.stop, r.step, r == range(0, 99, 7))
print(hash(range(3)) == hash(range(0, 3, 1)), range(0) == range(2, 1), {range(3): 1}[range(3)])
big = range(10**20, 10**20 + 3)
print(list(big), big[-1], 10**20 in big, list(reversed(big)), big[1:], len(big), range(2**63 - 2, 2**63 + 1)[::-1])
attempt(lambda: range())
attempt(lambda: range(1, 2, 0))
attempt(lambda: range(1.5))
attempt(lambda: range("a"))
attempt(lambda: range(1, 2, 3, 4))
attempt(lambda: range(5)[5])
attempt(lambda: range(5)["a"])
attempt(lambda: range(5).index(9))
attempt(lambda: range(5).index("a"))
attempt(lambda: len(range(10**30)))
attempt(lambda: range(10**30)[5:10])

part = slice(1, 10, 2)
print(part, part.start, part.stop, part.step, part.indices(6), slice(None).indices(5), slice(-3, None, -1).indices(5))
print([0, 1, 2, 3, 4][part], "abcdef"[part], part == slice(1, 10, 2), slice(1, 2) < slice(1, 3), hash(slice(1)) == hash(slice(1)))
attempt(lambda: slice())
attempt(lambda: slice(1).indices(-1))
attempt(lambda: [1]["a":])
attempt(lambda: {}[1:2])


class Countdown:
    def __init__(self, start):
        self.start = start

    def __getitem__(self, index):
        if index >= self.start:
            raise IndexError(index)
        return self.start - index

    def __len__(self):
        return self.start


count = Countdown(3)
print(list(count), 2 in count, 9 in count, list(reversed(count)), sorted(count), tuple(count), max(count), count[1])
print([*count], {*count}, dict(enumerate(count)), list(zip(count, count)), iter(count).__length_hint__())


class Index:
    def __index__(self):
        print("index")
        return 1


print([1, 2, 3][Index()], [1, 2, 3][Index():], (1, 2)[Index()], range(5)[Index()], "abc"[Index()], [5] * Index())


class Stack:
    def __init__(self):
        self.items = [1, 2]

    def __iter__(self):
        return iter(self.items)


print(2 in Stack(), 5 in Stack(), list(Stack()))
attempt(lambda: len(Stack()))
attempt(lambda: Stack()[0])
attempt(lambda: change(Stack()))
attempt(lambda: reversed(Stack()))
attempt(lambda: 1 in 5)
attempt(lambda: iter(5))
attempt(lambda: len(5))
attempt(lambda: 5[0])
attempt(lambda: next(5))
attempt(lambda: int[str])
attempt(lambda: change(5))
