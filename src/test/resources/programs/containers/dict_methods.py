def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


ages = {"ann": 31, "bob": 25}
ages["cyd"] = 40
ages["ann"] += 1
print(ages, len(ages), list(ages), "bob" in ages, 25 in ages.values())
print(ages.get("dan"), ages.get("dan", 0), ages.setdefault("dan", 18), ages.pop("bob"), ages.pop("zed", None))
print(ages.popitem(), ages)
ages.update({"eve": 1}, fay=2)
ages.update([("gus", 3), ["hal", 4]])
ages.update(x for x in [("ian", 5)])
print(ages, {**ages, "ann": 0}, ages | {"new": 1}, dict(ages, ann=None))
ages |= [("z", 26)]
print(list(reversed(ages)), list(reversed(ages.values())), list(reversed(ages.items()))[0])
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), dict([(1, 2)]), dict(a=1), dict(zip("ab", [1, 2])))
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0}, {1: "a"} == {True: "a"})
print({1: "int", True: "bool", 1.0: "float"}, {-1: "a", -2: "b"}, {2**61 - 1: "p", 0: "zero"})
del ages["ann"]
print(ages.copy() == ages, ages.copy() is ages)
ages.clear()
print(ages, bool(ages))

attempt(lambda: {}["missing"])
attempt(lambda: {}.pop("missing"))
attempt(lambda: {}.popitem())
attempt(lambda: {}.pop())
attempt(lambda: {}.get())
attempt(lambda: {}.update(1, 2))
attempt(lambda: {}.update(5))
attempt(lambda: {}.update([1]))
attempt(lambda: {}.update([(1, 2, 3)]))
attempt(lambda: {}.setdefault())
attempt(lambda: {[]: 1})
attempt(lambda: {}[[]])
attempt(lambda: {} | 1)
attempt(lambda: {} < {})
attempt(lambda: dict(1))
attempt(lambda: dict(1, 2))
attempt(lambda: hash({}))
attempt(lambda: {}.__delitem__(1))
attempt(lambda: dict[str, int])
attempt(lambda: {}.keys() + {}.keys())
attempt(lambda: {}.nothing)

table = {number: str(number) for number in range(5)}
try:
    for key in table:
        table[key + 100] = ""
except RuntimeError as error:
    print(error, table)
try:
    for key in list(table):
        if key > 2:
            del table[key]
    for key in table:
        del table[key]
        table[key + 10] = ""
except RuntimeError as error:
    print(error, table)
for key in table:
    table[key] = key
print(table)

keys, values, items = table.keys(), table.values(), table.items()
table["late"] = [1]
print(keys, values, items, len(keys))
print(keys & {0, 1, 10}, keys | {5}, sorted(map(str, keys - {"late"})), {10, "x"} ^ keys == keys ^ {10, "x"})
print(keys == {10, 11, 12, "late"}, keys >= {10}, keys < {1}, keys.isdisjoint("ab"), (10, 10) in items)
print(items - {(10, 10)} if "late" not in table else "unhashable", values == values, values == table.values())
print(keys.mapping, type(keys.mapping), keys.mapping[10])
attempt(lambda: keys.mapping.__setitem__)
attempt(lambda: hash(keys))
attempt(lambda: items ^ [])
itself = {}
itself["me"] = itself
itself["view"] = itself.values()
print(itself)
itself.clear()


class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = value = len(self)
        return value


default = Default(a=0)
print(default["x"], default["a"], default["x"], default.get("y"), default, type(default.copy()))


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


loud = Loud(a=1)
loud["b"] = 2
loud.update(c=3)
loud.setdefault("d", 4)
print(loud, loud == dict(loud), isinstance(loud, dict), loud | {"e": 5}, type(loud | {}))


class Mapping:
    def keys(self):
        return iter("ab")

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**Mapping()}, {} | dict(Mapping()))


def named(**given):
    return given


print(named(**Mapping()), named(a=1, **{"b": 2}))
attempt(lambda: named(a=1, **{"a": 2}))
attempt(lambda: named(**{1: 2}))
attempt(lambda: named(**5))


class Vandal:
    def __hash__(self):
        return 7

    def __eq__(self, other):
        target.clear()
        return False


target = {Vandal(): 1}
print(target.get(Vandal()), target)
