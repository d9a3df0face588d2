class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("free", self.n)


def inner():
    a = Loud("inner")
    raise KeyError("deep")


def outer():
    b = Loud("outer")
    inner()


try:
    outer()
except KeyError as error:
    print("caught")
print("after")
