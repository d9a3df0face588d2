import sys


async def numbers():
    try:
        yield 1000
        yield 2000
    finally:
        print("ends")


def first(generator):
    print("first step of", generator.__name__)
    seen.append(1)


def last(generator):
    print("left half-way", generator.ag_suspended)
    kept.append(generator)


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value


seen = []
kept = []
print(sys.get_asyncgen_hooks())
sys.set_asyncgen_hooks(first, last)
g = numbers()
print(step(anext(g)), step(anext(g)))
del g
step(kept[0].aclose())
kept.clear()
g = numbers()
step(anext(g))
step(g.aclose())
del g
for bad in {"firstiter": 1}, {"finalizer": "x"}:
    try:
        sys.set_asyncgen_hooks(**bad)
    except TypeError as e:
        print(e)
sys.set_asyncgen_hooks(None, None)
print(seen, kept)
