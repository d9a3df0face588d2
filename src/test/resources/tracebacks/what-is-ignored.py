import sys, atexit, gc, weakref
class A:
    def __del__(self):
        x = [1][self.n]
def gen():
    try:
        yield 1
    finally:
        1/0
def cb(r):
    raise KeyError("cb")
a = A(); a.n = 5
del a
g = gen(); next(g); del g
class B: pass
b = B(); w = weakref.ref(b, cb); del b
def gcb(phase, info):
    raise ValueError(phase + "\nsecond")
gc.callbacks.append(gcb); gc.collect(); gc.callbacks.clear()
atexit.register(lambda: [].appendd)
class E(Exception):
    def __str__(self): raise RuntimeError
class C:
    def __del__(self): raise E
    def __repr__(self): raise ValueError
C()
class D:
    def __del__(self):
        try: 1/0
        except Exception as e:
            e.add_note("n")
            raise TypeError("x") from e
D()
class Q:
    def __hash__(self): raise IndexError
try: {}[Q()]
except IndexError: print("index")
print("on stderr", file=sys.stderr)
sys.stderr.write("w\n")
