def power(n):
    def to(x):
        return x**n

    to.n = n
    return to


square = power(2)
cube = power(3)
print(square(1.5), cube(2), square.n)
compose = lambda f, g: lambda x: f(g(x))
both = compose(square, cube)
print(both(2))
print(both.__closure__[0].cell_contents is square)
