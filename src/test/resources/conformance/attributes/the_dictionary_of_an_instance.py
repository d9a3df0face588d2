class Thing:
    pass


t = Thing()
t.a = ["a"]
d = t.__dict__
d["b"] = t.a
print(t.b is t.a, vars(t) is d)
t.__dict__ = {"c": ["c"]}
print(t.c, hasattr(t, "a"), d)
del d
t.__dict__.clear()
print(vars(t), dir(t)[-1])
