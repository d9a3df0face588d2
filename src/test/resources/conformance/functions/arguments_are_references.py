def extend(target, item):
    target.append(item)
    target = [0.5]
    return target


base = [10.5]
new = extend(base, 20.5)
print(base, new)


def identity(x):
    return x


print(identity(base) is base)
again = identity(identity(new))
del new
print(again)
