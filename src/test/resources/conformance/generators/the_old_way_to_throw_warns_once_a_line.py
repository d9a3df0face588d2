def numbers():
    while True:
        try:
            yield 1
        except KeyError as e:
            print(repr(e))


g = numbers()
next(g)
for i in range(2):
    g.throw(KeyError, "lost")
g.throw(KeyError("told"))
truth = not NotImplemented
flipped = [~flag for flag in (True, False)]
