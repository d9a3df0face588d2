class Defaults(dict):
    def __missing__(self, key):
        made = [key]
        self[key] = made
        return made


table = Defaults(a=["here"])
first = table["b"]
second = table["b"]
print(first is second, table["a"], len(table))
print(table.get("c"), "c" in table)
del table["b"]
print(first, dict(table))
