def check(value):
    print("evaluated", value)
    return value


class Node[T: check(int), U: (check(str), check(bytes)), V: missing]:
    pass


t, u, v = Node.__type_params__
print("not yet")
print(t.__bound__)
print(t.__bound__, t.__constraints__)
print(u.__constraints__, u.__bound__)
both = u.__constraints__
print(both is u.__constraints__)
try:
    v.__bound__
except NameError as error:
    print(error)
missing = [float]
print(v.__bound__)
bound = v.__bound__
del Node, t, u, v
print(bound)
