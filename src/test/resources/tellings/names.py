x = 1
x += 1
first = [1]
second = first
first += [2]
first = first + [3]
fixed = (1, "a")
a, b = [1], [2]
a, b = b, a
del second
print(x)
print()
print("a\nb")
if x > 1:
    pass
