import copy


class Tag:
    pass


tag = Tag()
cells = [tag, tag, 3]
first = iter(cells)
next(first)
second = copy.copy(first)
next(second)
print(list(first), list(second))
del first, second

last = reversed(cells)
for cell in last:
    pass
held = last
last = copy.copy(held)
print(list(last), held.__reduce__()[1])
held.__setstate__(0)
print(next(held) is tag)
del held, last, cell

pop = iter([4, 4, 5].pop, 9)
again = copy.copy(pop)
print(next(pop), next(again))
