class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield "pause"
        return self.value


async def numbers(stop):
    for n in range(stop):
        yield n * 1000


async def main():
    i = "kept"
    a = [i async for i in numbers(3) if await Pause(i)]
    b = {await Pause(k): k for k in "xy"}
    c = {(i, j) async for i in numbers(2) for j in "ab"}
    return i, a, b, len(c)


c = main()
try:
    for n in range(9):
        c.send(None)
except StopIteration as e:
    print(n, e.value)
