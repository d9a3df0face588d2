def corner():
    return (0, 0, ("x", "y"))


def fresh(n):
    return (n, n)


a = corner()
b = corner()
print(a is b, a[2] is b[2])
c = fresh(500)
d = fresh(500)
print(c == d, c is d)
empty = ()
print(empty is tuple([]), tuple(a) is a, a[:] is a)
