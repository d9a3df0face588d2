import gc
from collections import defaultdict
from functools import partial


class Maker:
    def __call__(self):
        return [self]

    def __del__(self):
        print("maker gone")


d = defaultdict(Maker())
d["a"]
d.default_factory = None
print("still in the list", len(d["a"]))
del d
made = defaultdict(partial(defaultdict, list))
made["x"]["y"].append(made)
print(list(made), made["x"]["y"][0] is made)
del made
print(gc.collect() > 0)
ring = defaultdict(lambda: ring)
maker = Maker()
ring.default_factory = lambda: (ring, maker)
print(ring["k"][0] is ring)
del ring["k"], maker, ring
