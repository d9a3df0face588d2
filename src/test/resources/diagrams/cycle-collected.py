import gc
a = ["a"]
b = ["b", a]
a.append(b)
del a, b
gc.collect()
