first, *middle, last = [1.5, 2.5, 3.5, 4.5]
print(first, middle, last)
*start, end = "abc"
print(start, end)
a, (b, *c), d = 1, [2, 3, 4], 5
print(a, b, c, d)
[x, *empty] = (9.5,)
print(x, empty)
for key, *rest in [(1, 2, 3), "xyz"]:
    print(key, rest)
