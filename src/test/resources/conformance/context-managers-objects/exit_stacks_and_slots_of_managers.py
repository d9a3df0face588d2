import contextlib


class Door(contextlib.AbstractContextManager):
    def __init__(self, name):
        self.name = name

    def __exit__(self, kind, value, traceback):
        print(self.name, repr(value))
        return self.name == "stops"


with contextlib.ExitStack() as stack:
    stack.enter_context(Door("outer"))
    stack.enter_context(Door("stops"))
    inner = stack.enter_context(Door("inner"))
    raise ValueError("through")
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e:
    first = repr(e.__context__)
print(first)
