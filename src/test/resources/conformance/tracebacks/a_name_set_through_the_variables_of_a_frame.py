import sys


def f(a):
    names = sys._getframe().f_locals
    names["extra"] = [a]
    found = locals()
    print(sorted(found), found["extra"], "extra" in dir())
    return locals()


print(sorted(f(1)))
