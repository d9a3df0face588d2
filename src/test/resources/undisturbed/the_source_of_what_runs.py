import inspect, functools
class A:
    """Doc."""

    x = 1

    def m(self):
        # first
        if self.x:
            return 1
        # last

    # not of m
    @property
    def p(self):
        return [
            1,
        ]

    @functools.lru_cache(maxsize=None)
    def q(self, a,
          b=2): return a


def deco(f):
    @functools.wraps(f)
    def w(*a):
        return f(*a)

    return w

@deco
def decorated():
    """D"""
    text = """
not indented
"""
    return text  # done
# after
double = lambda x: x * 2
pair = [lambda a: a, lambda b: b + 1]
def one(): return 1
async def co():
    async with x: pass
    await y
for o in (A, A.m, A.p.fget, A.q, decorated, deco, double, pair[0], pair[1], one, co):
    print(inspect.getsource(o)); print(inspect.getsourcelines(o)[1], "-----")
print(inspect.cleandoc(A.__doc__))
