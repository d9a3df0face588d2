import weakref


class Shape:
    pass


class Round(Shape):
    pass


known = weakref.getweakrefs(Round)
print(len(known), known[0] is weakref.ref(Round), known[0]() is Round)
print(Shape.__subclasses__() == [Round], weakref.getweakrefcount(Shape))
del Round
print(len(Shape.__subclasses__()))
import gc

print(gc.collect() > 0, known[0](), Shape.__subclasses__())
