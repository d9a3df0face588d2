class Holder:
    pass


h = Holder()
h.part = [100000]
h.other = 3.25
data = {"a": h, "b": [1.5, 2.5, 3.5, 4.5]}
del h.part
print(hasattr(h, "part"))
del data["b"][1:3]
print(data["b"])
del data["a"]
print(list(data))
del h
try:
    print(h)
except NameError as error:
    print(error)
a = b = c = [1]
del a, (b, c)
print("a" in globals(), "c" in globals())
