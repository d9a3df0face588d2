for last in [[1.5], [2.5]]:
    pass
print(last)
del last


def f():
    for _ in range(2000, 2002):
        kept = _
    return kept, _


print(f())
for x, y in [(1, 2), (3, 4)]: pass
print(x, y)
