def f(x):
    return (x
            .upper()
            .foo()
            .bar)
f("a")
