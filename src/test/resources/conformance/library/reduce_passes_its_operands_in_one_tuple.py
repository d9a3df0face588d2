import functools


class Sum:
    def __init__(self, n):
        self.n = n


def add(x, y):
    total = x.n + y.n
    return Sum(total)


items = [Sum(1), Sum(2), Sum(3)]
print(functools.reduce(add, items).n)
print(functools.reduce(add, items, Sum(10)).n)


def numbers():
    for i in range(2):
        made = Sum(i)
        yield made


print(functools.reduce(add, numbers()).n)


def keep(seen, item):
    seen.append(item)
    return seen


print(len(functools.reduce(keep, items, [])))
try:
    functools.reduce(add, [])
except TypeError as error:
    print(error)
