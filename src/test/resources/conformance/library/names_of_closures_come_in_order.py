import inspect


def outer():
    kept = [1]

    def asks():
        return outer, kept, len, __name__, missing

    return asks


found = inspect.getclosurevars(outer())
print(list(found.globals), found.nonlocals, list(found.builtins), found.unbound)
