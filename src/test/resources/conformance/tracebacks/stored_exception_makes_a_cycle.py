import gc


class Loud:
    def __del__(self):
        print("free")


def f():
    loud = Loud()
    try:
        raise ValueError("v")
    except ValueError as error:
        kept = error


f()
print("returned")
gc.collect()
print("collected")
