data = [1.5, 2.5, 3.5]
if (n := len(data)) > 2:
    print(n)
while (item := data.pop()) > 2:
    print(item)
print(item, data)
squares = [last := x * x for x in range(4)]
print(squares, last)


def f():
    return [(y := x, y * 2) for x in (1, 2)], y


print(f())
