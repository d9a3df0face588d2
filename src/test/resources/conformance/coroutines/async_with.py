class Pause:
    def __await__(self):
        return (yield "pause")


class Managed:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("enter", self.name, await Pause())
        return [self.name]

    async def __aexit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, await Pause())


async def two():
    async with Managed("a") as a, Managed("b") as b:
        print(a, b)
        return a + b


c = two()
sent = None
try:
    while True:
        c.send(sent)
        sent = 1000
except StopIteration as e:
    print(e.value)
c = two()
c.send(None)
c.send(None)
c.close()
