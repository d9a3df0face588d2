def show(x):
    print("show", x)
    return x


d = {}
show(d)["k"]: show("annotation") = show("value")
print(d)


class Box:
    pass


b = Box()
b.x: int = 5.5
(paren): str = "p"
print(b.x, paren, "paren" in __annotations__)
try:
    missing.attr: int
except NameError as error:
    print(error)
