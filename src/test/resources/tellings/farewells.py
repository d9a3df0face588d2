import gc
import weakref
class Noisy:
    def __del__(self):
        print("bye")
def told(reference):
    print("told")
n = Noisy()
watch = weakref.ref(n, told)
other = weakref.ref(n)
m = n
del n
m = None
ring = []
ring.append(ring)
del ring
gc.collect()
