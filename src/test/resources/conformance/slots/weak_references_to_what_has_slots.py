import weakref, sys

class Base:
    __slots__ = ("a",)
class Mid(Base):
    __slots__ = ("b", "__weakref__")
class Leaf(Mid):
    __slots__ = {"c": "the c doc", "__dict__": "dict"}
class Plain(Base):
    pass

l = Leaf()
l.a = [1]
l.b = l.a
l.c = (l.a, l.b)
l.d = "dyn"
print(l.__dict__, Leaf.c.__doc__, Leaf.__slots__)
print(sys.getrefcount(l.a))
try:
    weakref.ref(Base())
except TypeError as e:
    print(e)
r = weakref.ref(l, lambda w: print("gone", w() is None))
m = Mid()
try:
    m.z = 1
except AttributeError as e:
    print(e, e.name, e.obj is m)
try:
    m.a
except AttributeError as e:
    print(e)
del l
p = Plain()
p.a = 1
p.q = p
print(p.__dict__.keys())
try:
    class Clash(Mid, Leaf): pass
except TypeError as e:
    print(e)
class S2:
    __slots__ = ("x",)
try:
    class Two(Mid, S2): pass
except TypeError as e:
    print(e)
try:
    class Bad:
        __slots__ = ("x",)
        x = 1
except ValueError as e:
    print(e)
wd = weakref.WeakValueDictionary()
objs = [Mid() for _ in range(3)]
for i, o in enumerate(objs):
    o.a = i
    wd[i] = o
del o
print(sorted(wd))
objs.pop()
print(sorted(wd), len(wd))
del objs
print(len(wd))
