class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("free", self.n)


def f(flag):
    a = Loud("a")
    for b in [Loud("b"), Loud("c")]:
        if flag:
            return "early"
    return "late"


print(f(True))
print(f(False))
