class Numbers:
    def __init__(self, items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]


class Shut(Numbers):
    __contains__ = None


class Strict(Numbers):
    def __contains__(self, item):
        return item is self.items[0]


data = [["a"], ["b"]]
n = Numbers(data)
print(["b"] in n, ["c"] in n, list(n) == data)
print(["a"] in Strict(data), data[0] in Strict(data))
try:
    1 in Shut(data)
except TypeError as problem:
    print(problem)
