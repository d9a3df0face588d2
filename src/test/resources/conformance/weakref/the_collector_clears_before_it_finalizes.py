import gc
import weakref

class Knot:
    def __del__(self):
        print("finalizer sees", watcher())

knot = Knot()
knot.me = knot
watcher = weakref.ref(knot, lambda ref: print("callback"))
knot.inner = weakref.ref(knot, lambda ref: print("never"))
del knot
print(gc.collect(), watcher())
