class Echo:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        return "first"

    def send(self, value):
        self.log.append(value)
        return value

    def throw(self, error):
        raise StopIteration("thrown")


def outer(inner):
    result = yield from inner
    yield result


echo = Echo()
g = outer(echo)
print(next(g), g.send([1]), g.send([2]))
print(g.throw(ValueError("v")))
