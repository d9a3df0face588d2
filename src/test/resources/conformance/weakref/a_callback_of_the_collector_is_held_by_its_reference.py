import gc
import weakref


class Ring:
    def __init__(self):
        self.link = self


def gone(reference):
    told.append(reference() is None)
    print("gone", len(told))


told = []
gc.callbacks.append(lambda phase, info: told.append(phase))
ring = Ring()
watch = weakref.ref(ring, gone)
del ring
print(gc.collect() > 0, told)
gc.callbacks.clear()
