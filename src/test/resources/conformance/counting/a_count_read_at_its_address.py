import ctypes

shelf = ["jar", "tin"]
print(ctypes.c_long.from_address(id(shelf)).value)
again = shelf
pair = (shelf, again)
view = ctypes.c_long.from_address(id(shelf))
print(view.value)
del again
print(view.value)
pair = None
print(view.value, ctypes.c_size_t.from_address(id(shelf)).value)
print(ctypes.c_long.from_address(id(None)).value)
