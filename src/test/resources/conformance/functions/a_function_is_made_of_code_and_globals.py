import types


def scale(number, factor=2, *, label="x"):
    return number * factor, label


names = {"__name__": "elsewhere", "factor": 5}
twin = types.FunctionType(scale.__code__, names, "twin", (3,))
twin.__kwdefaults__ = {"label": "y"}
print(twin(4), twin.__name__, twin.__qualname__, twin.__module__)


def outer():
    def inner():
        return cell

    cell = [1]
    return inner


inner = outer()
other = types.FunctionType(inner.__code__, globals(), closure=(types.CellType([2]),))
print(inner(), other())
for arguments in ((1, {}), (scale.__code__, []), (inner.__code__, {}), (scale.__code__, {}, 5)):
    try:
        types.FunctionType(*arguments)
    except (TypeError, ValueError) as error:
        print(error)
try:
    types.FunctionType(inner.__code__, {}, None, None, ())
except ValueError as error:
    print(error)
