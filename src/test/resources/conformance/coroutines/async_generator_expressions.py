class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield "pause"
        return self.value


async def numbers(stop):
    for n in range(stop):
        yield n * 1000


def outside(source):
    return (await Pause(k) for k in source)


async def main():
    d = (i async for i in numbers(2))
    e = outside("p")
    print(type(d).__name__, d.__name__, e.ag_code.co_name)
    f = [n async for n in d], [n async for n in e]
    g = [[j async for j in numbers(i)] for i in range(3)]
    return f, g


c = main()
c.send(None)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
