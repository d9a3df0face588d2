import functools


@functools.lru_cache(maxsize=2)
def boxed(key):
    return [key]


first = boxed("a")
again = boxed("a")
print(first is again)
boxed("b")
boxed("c")
print(boxed.cache_info().currsize, boxed("a") is first)
boxed.cache_clear()
