import sys

count = sys.getrefcount


class Key:
    def __init__(self, name, number):
        self.name = name
        self.number = number

    def __hash__(self):
        print("  hash", self.name, count(self))
        return self.number

    def __eq__(self, other):
        print("  eq", self.name, other.name, count(self), count(other))
        return self.name[0] == other.name[0]

    def __repr__(self):
        print("  repr", count(self))
        return self.name


a = Key("a", 1)
b = Key("b", 1)
other = Key("a2", 1)
print("list")
items = [a, b]
print(other in items, items.count(other), items.index(b))
print([a, b] == [other, b], [a] == [other, b], [a] != [other])
print(repr(items))
items.remove(other)
print("tuple")
pair = (a, b)
print(other in pair, pair.count(other), pair == (other, b))
print(repr(pair), hash(pair) == hash((a, b)))
print("dict")
table = {a: 1}
table[b] = 2
table[other] = 3
print(table.get(other), table[other], other in table, table.setdefault(other, 5))
print(table.pop(other))
print(repr(table))
table.update({a: 5})
table |= {other: 6}
print({a: 1} == {other: 1}, {**table, a: 2})
del table[b]
print("set")
members = {a, b}
members.add(other)
print(other in members, members & {other}, members | {other}, members - {other}, members ^ {other})
print(members == {other, b}, members <= {other, b}, members.isdisjoint([other]))
print(repr(members))
members.discard(other)
members ^= {other}
print(len(members))
print("views")
print(table.keys() & [other], table.items() & [(other, 5)], table.keys() - [other])
print("iterators")


def shown(thing):
    print("  call", count(thing))
    return thing


one, two = object(), object()
print(len(list(map(shown, [one, two]))), len(list(filter(shown, [one, two]))))
for position, thing in enumerate([one, two]):
    print(count(thing))
for first, second in zip([one, two], [two, one]):
    print(count(first), count(second))
pairs = []
for pair in zip([one, two], [two, one]):
    pairs.append(pair)
    print(count(pair), count(one))
for key, value in {"x": one, "y": two}.items():
    print(count(value))
del pairs, pair
print(sorted([3, 1, 2], key=lambda number: count(one)))
print(max([one, two], key=lambda thing: count(thing)) is one)
