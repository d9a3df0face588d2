words = ["pear", "fig", "apple"]
print([w.upper() for w in words if len(w) > 3])
print({len(w) for w in words})
print({w: len(w) for w in words})
print([(x, y) for x in range(3) for y in range(x)])
print([[i * j for j in range(3)] for i in range(2)])
x = "outer"
print([x for x in words][0], x)
