class Broken:
    def __del__(self):
        print("trying")
        raise RuntimeError("lost")

thing = Broken()
del thing
print("goes on")
try:
    raise KeyError("seen")
except KeyError as problem:
    other = Broken()
    other = None
    print(repr(problem))
