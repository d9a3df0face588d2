class Base:
    __slots__ = ("a",)


class More(Base):
    __slots__ = ("b",)


class Open(Base):
    pass


m = More()
m.a = ["a"]
m.b = m.a
o = Open()
o.a = m.a
o.anything = m.a
print(m.a is o.anything, vars(o))
del m
print(o.a, Open.__dictoffset__ != 0)
