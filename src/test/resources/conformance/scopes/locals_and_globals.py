g = [1.5]


def f(a, b=2.5):
    c = a
    names = locals()
    return sorted(names)


print(f(1))
print(globals()["g"] is g)
globals()["made"] = "by dict"
print(made)


class C:
    z = 1
    seen = "z" in locals()


print(C.seen)
