import sys

class Plain:
    pass

before = sys.getrefcount(Plain)
one = Plain()
two = Plain()
print(sys.getrefcount(Plain) - before)
del one
print(sys.getrefcount(Plain) - before)

class Derived(Plain):
    pass

print(sys.getrefcount(Plain) - before)
two.__class__ = Derived
print(sys.getrefcount(Plain) - before)
