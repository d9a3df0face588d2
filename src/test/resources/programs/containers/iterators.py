def attempt(action):
    try:
        print(action())
    except StopIteration as error:
        print("StopIteration:", error.value)
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(iterable="a", start=-1)))
print(list(enumerate("ab", 2**63 - 1)))
print(list(zip("abc", [1, 2])), list(zip()), list(zip([1])), list(zip("ab", "cd", strict=True)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__, [])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda n: n % 2, range(6))), list(filter(bool, [0, 3])))
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate("a", "b"))
attempt(lambda: enumerate("a", 1, 2))
attempt(lambda: enumerate("a", begin=2))
attempt(lambda: zip(1))
attempt(lambda: zip([1], 2))
attempt(lambda: zip(lax=True))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
attempt(lambda: list(zip([], [], [1], strict=True)))
attempt(lambda: map(1))
attempt(lambda: list(map(1, [2])))
attempt(lambda: filter(1))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(5))
attempt(lambda: reversed())
attempt(lambda: next(iter([])))
attempt(lambda: next(iter([]), "default"))
attempt(lambda: iter(5, 5))
attempt(lambda: next(iter("é")))


def stopping(number):
    if number == 2:
        raise StopIteration("two")
    return number


print(list(map(stopping, [1, 2, 3])))
for kind in ([], (), "", "é", b"", bytearray(), {}, {}.values(), {}.items(), set(), range(0), range(2**70)):
    print(type(iter(kind)).__name__, end=" ")
for kind in ([], {}, {}.values(), {}.items(), range(0), (), ""):
    print(type(reversed(kind)).__name__, end=" ")
print(type(iter(len, 5)).__name__)

pieces = iter([3, 2, 1, 0, 9])
print(list(iter(lambda: next(pieces), 0)), list(pieces))
shared = iter([1, 2, 3, 4, 5])
print(list(zip(shared, shared)), list(shared))
growing = [1]
for number in growing:
    if number < 5:
        growing.append(number + 1)
print(growing)
walker = iter(growing)
next(walker)
print(walker.__length_hint__(), list(walker), walker.__length_hint__())
growing.append(6)
print(list(walker))

pairs = zip([1, 2, 3], "abc")
first = id(next(pairs))
print(first == id(next(pairs)))
kept = next(pairs)
print(kept)
same = [pair for pair in zip([1, 2], [3, 4])]
print(same, same[0] is same[1])


class Hinted:
    def __init__(self, hint):
        self.hint = hint
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left

    def __length_hint__(self):
        print("hint")
        return self.hint


print(list(Hinted(5)), tuple(Hinted(2)), [*Hinted(1)], set(Hinted(3)), sorted(Hinted(NotImplemented)))
attempt(lambda: list(Hinted(-1)))
attempt(lambda: list(Hinted("a")))


class Fake:
    def __iter__(self):
        return 5


attempt(lambda: iter(Fake()))
attempt(lambda: [*Fake()])


class Pairs(zip):
    pass


class Every(map):
    def __next__(self):
        return ("every", super().__next__())


print(list(Pairs([1], [2])), next(Every(abs, [-5])))
it = iter({"a": 1, "b": 2}.items())
one = next(it)
two = next(it)
print(one, two, one is two)
del one
numbers = iter({"a": 1, "b": 2, "c": 3}.items())
print(id(next(numbers)) == id(next(numbers)))
