import gc
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("free", self.n)
def make(n):
    r = R(n)
    def get(): return r.n
    def drop():
        nonlocal r
        del r
    def set(v):
        nonlocal r
        r = v
    return get, drop, set
g, d, s = make("one")
print(g())
d()
try:
    g()
except NameError as e:
    print(type(e).__name__, e)
s(R("two"))
print(g(), g.__closure__[0] is d.__closure__[0])
try:
    d(); d()
except NameError as e:
    print(e)
del g, d, s
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    inc.reset = lambda: inc.__closure__[0]
    return inc
c = counter()
print(c(), c(5), c.reset().cell_contents)
del c
print(gc.collect())
fs = []
for i in range(3):
    def f(i=i, *, k=[i]): k.append(i); return k
    fs.append(f)
print([f() for f in fs], fs[0](), [g() for g in [lambda: i for _ in range(2)]])
class Outer:
    x = "class"
    def m(self):
        x = "m"
        class Inner:
            y = x
            x = "inner"
            def n(self): return x, __class__.__name__
        return Inner
print(Outer().m()().n(), Outer().m().y, Outer().m().x)
def compose(*fns):
    def run(v):
        for f in reversed(fns): v = f(v)
        return v
    return run
print(compose(str, lambda v: v + 1, abs)(-5))
def memo(f):
    cache = {}
    def wrap(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    wrap.cache = cache
    return wrap
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(12), len(fib.cache))
def unbound():
    if False: v = 1
    try: return v
    except UnboundLocalError as e: return str(e)
print(unbound())
def cellarg(a):
    def g(): return a
    a = [a]
    return g
print(cellarg(1)())
def three():
    a = 1
    def two():
        b = 2
        def one():
            nonlocal a
            a += b
            return lambda: (a, b)
        return one
    return two
f = three()()()
print(f(), f.__code__.co_freevars)
def kill():
    x = R("loop")
    fn = lambda: x
    fn.me = fn
    del x
kill()
print(gc.collect() > 0)
