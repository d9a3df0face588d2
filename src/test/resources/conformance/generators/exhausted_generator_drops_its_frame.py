class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("free", self.n)


def f(x):
    y = Loud("local")
    yield x
    print("leaving")


g = f(Loud("argument"))
print(next(g).n)
print(next(g, "done"))
print("still named", g.gi_frame)
del g
