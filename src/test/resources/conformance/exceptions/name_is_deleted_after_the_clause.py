try:
    [][1]
except IndexError as e:
    saved = e
print("e" in globals())
try:
    e
except NameError as error:
    print(error)
e = "outer"
try:
    raise KeyError("k")
except KeyError as e:
    print(repr(e))
try:
    print(e)
except NameError as error:
    print(error)
print(repr(saved))
