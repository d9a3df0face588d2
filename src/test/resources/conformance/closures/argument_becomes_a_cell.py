def outer(data, factor=3):
    def inner():
        return [x * factor for x in data]

    data = data + [9.5]
    return inner


source = [1.5]
f = outer(source)
print(f(), source)
print(f.__code__.co_freevars)
print([c.cell_contents for c in f.__closure__])
del source
print(f())
