"""f-strings."""
name, width = "x", 5
a = f"{name}"
b = f"hello {name!r:>5} and {width=} {{}}"
c = f"{name!s}{name!a:5}" "tail" f"{1 + 1:.2f}"
d = f""
e = f"no fields"
f = f"{name:{width}}"
g = f'{name + "inner"!r}' f"{ {1: 2}[1] }"
h = (
    f"first {name}"
    f" second {width:05d}"
)
