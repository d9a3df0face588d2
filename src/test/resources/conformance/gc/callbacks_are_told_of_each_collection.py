import gc

def watch(phase, info):
    print(phase, info["generation"], info["collected"])

gc.collect()
gc.callbacks.append(watch)
knot = []
knot.append(knot)
del knot
gc.collect(0)
gc.collect()
gc.callbacks.remove(watch)
gc.collect()
