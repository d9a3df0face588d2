import gc
import weakref


class Leaf[T]:
    pass


gone = weakref.ref(Leaf, lambda ref: print("gone"))
t = Leaf.__type_params__[0]
del Leaf
print(gone() is None)
print(gc.collect() > 0, gone() is None)
print(t)
here = weakref.ref(t, lambda ref: print("parameter gone"))
del t
print(here())
