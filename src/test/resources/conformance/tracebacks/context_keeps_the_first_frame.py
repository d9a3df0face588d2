class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("free", self.n)


def f():
    a = Loud("a")
    raise ValueError("first")


def g():
    b = Loud("b")
    try:
        f()
    except ValueError:
        raise TypeError("second")


try:
    g()
except TypeError as error:
    error.__context__ = None
    print("context gone")
print("all gone")
