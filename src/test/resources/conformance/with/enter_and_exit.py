class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return [self.name]

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind, error)
        return self.name == "quiet"


with Manager("a") as got:
    print(got)
with Manager("quiet"):
    raise ValueError("hidden")
try:
    with Manager("b") as x, Manager("c") as y:
        raise KeyError("seen")
except KeyError as error:
    print(repr(error), x, y)
