import weakref

class Slim:
    __slots__ = ("value",)

class Open:
    __slots__ = ("value", "__weakref__")

for thing in (5, "text", [], {}, (), None, Slim(), object()):
    try:
        weakref.ref(thing)
    except TypeError as problem:
        print(problem)
keep = Open()
print(weakref.ref(keep)() is keep, weakref.ref({1}))
