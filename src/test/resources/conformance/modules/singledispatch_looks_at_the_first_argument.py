from functools import singledispatch, singledispatchmethod, total_ordering, cached_property, lru_cache, wraps
@singledispatch
def show(x):
    return "object"
@show.register
def _(x: int):
    return "int"
@show.register(list)
def _(x):
    return "list"
@show.register
def _(x: float | str):
    return "float or str"
print(show(1), show([1]), show(2.5), show("a"), show(None), show(True))
print(show.dispatch(bool).__name__, list(show.registry)[:2])
class N:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError("no")
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    @classmethod
    def _(cls, arg: bool):
        return not arg
n = N()
print(n.neg(5), n.neg(True))
try:
    n.neg("x")
except NotImplementedError as e:
    print(e)
