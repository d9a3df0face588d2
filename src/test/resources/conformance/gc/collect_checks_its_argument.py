import gc

for wrong in (3, -1, "2", None):
    try:
        print(gc.collect(wrong))
    except (ValueError, TypeError) as problem:
        print(type(problem).__name__, problem)
print(gc.get_threshold(), gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
try:
    gc.get_referrers(object=1)
except TypeError as problem:
    print(problem)
