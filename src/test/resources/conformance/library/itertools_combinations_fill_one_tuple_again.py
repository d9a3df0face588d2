import itertools

pool = ["x", "y", "z"]
pairs = itertools.combinations(pool, 2)
first = next(pairs)
second = next(pairs)
print(first is second, first, second)
same = []
for pair in pairs:
    same.append(pair)
print(same)
grid = list(itertools.product([0, 1], repeat=2))
orders = ["".join(p) for p in itertools.permutations("abc", 2)]
print(grid, orders)
