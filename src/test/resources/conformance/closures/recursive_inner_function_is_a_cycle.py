def make():
    def fact(n):
        return 1 if n < 2 else n * fact(n - 1)

    return fact


f = make()
print(f(5), f(20))
print(f.__closure__[0].cell_contents is f)
g = f
f = None
print(g(3))
