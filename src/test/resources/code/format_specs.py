"""Format specs of several parts: the place of the whole begins at the colon."""
name, width = "x", 5
a = f"{name!r:>{width}}"
b = f"{name:{width}.{width}}" f"{name:{width}f}"
c = f"{name:{width:{width}}}"
