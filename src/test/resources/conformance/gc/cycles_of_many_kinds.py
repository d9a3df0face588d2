import gc
print(gc.isenabled(), gc.get_threshold())
gc.collect()
class Node:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def ring(n):
    first = prev = Node(0)
    for i in range(1, n):
        cur = Node(i)
        prev.next = cur
        prev = cur
    prev.next = first
ring(3)
events = []
def cb(phase, info): events.append((phase, info["generation"]))
gc.callbacks.append(cb)
print(gc.collect(0) >= 0)
print(gc.collect())
gc.callbacks.remove(cb)
print(events)
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked((1, 2)), gc.is_tracked(()), gc.is_tracked(Node))
x = []
y = {"k": x}
print(gc.get_referrers(x) == [y] or len(gc.get_referrers(x)), gc.get_referents(y))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
gc.disable()
print(gc.isenabled())
gc.enable()
n = Node("self")
n.me = n
n.l = [n]
del n
print(gc.garbage, gc.collect() > 1)
class Bad:
    def __init__(self): self.c = self
    def __del__(self):
        self.__class__.saved = self.c
        print("saving")
Bad()
print(gc.collect(), hasattr(Bad, "saved"))
del Bad.saved
print(gc.collect())
print(gc.is_finalized(Node))
def gen():
    g = yield
    try:
        yield g
    finally:
        print("gen closed")
g = gen()
next(g)
g.send(g)
del g
print(gc.collect())
l = []
l.append(lambda: l)
del l
print(gc.collect())
class A: pass
del A
print(gc.collect() > 0)
