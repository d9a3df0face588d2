class Numbers:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        return self.n

    def throw(self, *given):
        print("throw", given)
        return "thrown"

    def close(self):
        print("close")


def delegate():
    yield from Numbers()


d = delegate()
print(next(d), d.throw(ValueError("v")), next(d))
print(d.throw(KeyError))
d.close()
print(next(d, "closed"))
