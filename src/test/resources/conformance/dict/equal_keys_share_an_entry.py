mixed = {1: "int"}
mixed[1.0] = "float"
mixed[True] = "bool"
print(mixed)


class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


first = Key("k")
second = Key("k")
table = {first: 1}
table[second] = 2
print(len(table), table[first], next(iter(table)) is first)
