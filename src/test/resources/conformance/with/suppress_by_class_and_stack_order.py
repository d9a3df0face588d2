class Log:
    def __init__(self, name, hides=()):
        self.name, self.hides = name, hides

    def __enter__(self):
        print("+", self.name)
        return self

    def __exit__(self, kind, *_):
        print("-", self.name, kind and kind.__name__)
        return kind is not None and issubclass(kind, self.hides)


with Log("a", (KeyError,)) as a, Log("b", (ValueError,)):
    with Log("c"):
        {}["k"]
    print("not here")
print("out", a.name)
with Log("d"):
    with Log("e", (ZeroDivisionError,)):
        1 / 0
    print("went on")
