def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print({"banana", "apple", "cherry", "date", "elder", "fig"}, set("hello world"), {3, 1, 2}, {10, 8, 0, 16, 24})
print({-1, -2, 5.0, 5, 2.5, True, None}, set(range(20, 0, -3)), {1 << 40, 1 << 61, 7})
fruits = set()
for word in ["kiwi", "lime", "plum", "pear", "mango", "grape", "melon", "peach", "berry", "olive"]:
    fruits.add(word)
    print(fruits)
for word in ["pear", "kiwi", "lime", "none"]:
    fruits.discard(word)
print(fruits, fruits.pop(), fruits.pop(), fruits, len(fruits))
fruits.add("new")
fruits.update("xy", ["z"])
print(fruits)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, {3} < b, a >= {1}, a == {4, 3, 2, 1}, a != b)
print(a.union([9], (8,)), a.intersection([1, 2, 9], {2}), a.difference([1], [2]), a.symmetric_difference([1, 7]))
print(a.issubset(range(9)), a.issuperset([1]), a.isdisjoint({}), a.isdisjoint([4]))
a |= {10}
a &= {1, 2, 10}
a -= {2}
a ^= {1, 5}
print(a)
a.update({6: 1}, "q")
a.intersection_update([6, 10, "q"])
a.difference_update([10])
a.symmetric_difference_update(["q", "r"])
print(a)
frozen = frozenset([1, 2, 3])
print(frozen, hash(frozen), hash(frozenset()), frozen | {4}, {4} | frozen, frozen == {1, 2, 3}, {frozen: 1})
print(hash(frozenset("abc")), frozenset([frozen]), {1, 2, 3} in {frozen}, frozenset(frozen) is frozen)
print(repr(set()), repr(frozenset()), set() == frozenset(), bool(set()), list(map(sorted, [{3, 1}, {2}])))


class Tags(set):
    pass


print(Tags("a"), Tags(), type(Tags("a") | {1}), type(Tags("a").copy()), Tags("a") == {"a"})

attempt(lambda: set().pop())
attempt(lambda: {1}.remove(2))
attempt(lambda: {1} | [2])
attempt(lambda: {1} + {2})
attempt(lambda: {1} < [2])
attempt(lambda: hash({1}))
attempt(lambda: {[1]})
attempt(lambda: {1}.add([]))
attempt(lambda: {1}.add())
attempt(lambda: {1}.pop(1))
attempt(lambda: set(1))
attempt(lambda: set(1, 2))
attempt(lambda: {1}.update(5))
attempt(lambda: {1}.issubset(5))
attempt(lambda: {1}.remove({1}))
attempt(lambda: {1}[0])
attempt(lambda: frozenset(1, 2))
attempt(lambda: frozenset().add(1))
try:
    for number in b:
        b.add(number + 10)
except RuntimeError as error:
    print(error)
many = set(range(0, 1000, 7))
many -= set(range(0, 500))
print(len(many), list(many)[:10])
many -= set(range(0, 100_000))
print(many)
print(set(range(100)) - {5} - set(range(10, 100)), {"a": 1}.keys() | set("bc") > {"a"})
collide = {number << 5 for number in range(12)}
print(collide, sorted(collide))


def numbers():
    for number in (1, 2, 3):
        print("next", number)
        yield number


print({1}.intersection(numbers()), {1, 9}.issuperset(numbers()), {2}.isdisjoint(numbers()))
