def a(x):
    def b(y):
        def c(z):
            nonlocal x
            x = x + [z]
            return x, y

        return c

    return b


c = a([1.5])(2.5)
print(c(3.5))
print(c(4.5))
print(c.__qualname__, c.__code__.co_freevars)
