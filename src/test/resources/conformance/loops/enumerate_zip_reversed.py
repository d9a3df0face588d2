names = ["ada", "bob"]
for i, name in enumerate(names, 1):
    print(i, name)
for a, b in zip(names, [1.5, 2.5, 3.5]):
    print(a, b)
for name in reversed(names):
    print(name)
pairs = list(zip(names, names[1:]))
print(pairs)
try:
    list(zip([1], [], strict=True))
except ValueError as error:
    print(error)
