class Sealed:
    def __init__(self, value):
        object.__setattr__(self, "value", value)

    def __setattr__(self, name, value):
        raise TypeError(f"cannot set {name}")

    def __delattr__(self, name):
        print("forget", name)
        super().__delattr__(name)


s = Sealed(["v"])
try:
    s.value = 1
except TypeError as problem:
    print(problem)
print(s.value)
del s.value
print(vars(s))
