@lambda f: [f, f.__name__]
def pair():
    pass


print(pair[1], len(pair))
registry = {}


@registry.setdefault("k", []).append
def lost():
    pass


print(lost, len(registry["k"]))


@print
class Shown: x = 1


print(Shown)
