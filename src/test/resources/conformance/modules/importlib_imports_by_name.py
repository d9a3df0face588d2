import importlib
m = importlib.import_module("math")
print(m.pi)
c = importlib.import_module("collections.abc")
print(c.__name__)
try:
    importlib.import_module("nope")
except ModuleNotFoundError as e:
    print(e)
