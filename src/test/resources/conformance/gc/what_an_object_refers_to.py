import gc

class Box:
    pass

inner = [1]
box = Box()
box.content = inner
pair = (inner, "label")
table = {"a": inner}
print(gc.get_referents(pair, table))
print(gc.get_referents([1, 2, 3]))
print(gc.get_referents(box) == [inner, Box])
holders = gc.get_referrers(inner)
print(len(holders), any(h is box for h in holders), any(h is globals() for h in holders))
del holders
box.__dict__
print([type(h).__name__ for h in gc.get_referrers(inner)])
