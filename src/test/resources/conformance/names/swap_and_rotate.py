a = [1000]
b = [2000]
c = [3000]
a, b = b, a
print(a, b)
a, b, c = c, a, b
print(a, b, c)
x = y = z = []
x.append(a)
print(y is z, len(z))
i = 0
i, c = 1, i
print(i, c)
