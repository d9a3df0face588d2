import types


@types.coroutine
def generator(x):
    y = yield x
    return y * 2


class Future:
    def __init__(self):
        self.value = None

    def __await__(self):
        while self.value is None:
            yield self
        return self.value


class Delegating:
    def __await__(self):
        return named().__await__()


async def named():
    return await generator("named")


async def main(future):
    a = await generator("first")
    b = await future
    c = await Delegating()
    return [a, b, c]


f = Future()
c = main(f)
print(c.send(None))
print(c.send(5) is f, c.send(None) is f)
f.value = "ready"
print(c.send(None))
try:
    c.send(7)
except StopIteration as e:
    print(e.value, e.args)
del c, f
