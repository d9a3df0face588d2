class Loud:
    def __del__(self):
        print("loud freed")


def f(x):
    local = Loud()
    return x.missing


thing = Loud()
print("start")
f([1.5])
print("never")
