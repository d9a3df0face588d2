def f(items):
    result = [
        [item, item]
        for item in items
        if item
    ]
    return result


print(f([1.5, 0, 2.5]))


def g():
    x = "kept"
    ys = [x for x in range(2000, 2003)]
    return x, ys


print(g())
