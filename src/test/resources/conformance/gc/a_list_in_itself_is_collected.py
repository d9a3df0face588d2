import gc

loop = []
loop.append(loop)
other = {"own": loop}
other["self"] = other
del loop
print("found", gc.collect())
del other
print("found", gc.collect())
print("found", gc.collect())
