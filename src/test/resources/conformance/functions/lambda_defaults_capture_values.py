makers = []
for i in range(3):
    makers.append(lambda x, i=i: (x, i))
print([m(1.5) for m in makers])
late = [lambda: i for i in range(3)]
print([f() for f in late])
key = lambda pair: -pair[1]
print(sorted([("a", 1), ("b", 3), ("c", 2)], key=key))
print((lambda *a, **k: (a, k))(1, z=2))
