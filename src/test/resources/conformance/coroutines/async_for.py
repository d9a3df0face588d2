class Count:
    def __init__(self, stop):
        self.stop = stop
        self.at = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.at == self.stop:
            raise StopAsyncIteration
        self.at += 1
        await Pause()
        return 1000 * self.at


class Pause:
    def __await__(self):
        yield "pause"


async def total(stop):
    found = []
    async for n in Count(stop):
        if n == 2000:
            continue
        found.append(n)
        if n > 3000:
            break
    else:
        found.append("else")
    async for k in (
        Count(1)
    ):
        found.append(k)
    return found


def run(c):
    steps = 0
    while True:
        try:
            c.send(None)
        except StopIteration as e:
            return steps, e.value
        steps += 1


print(run(total(3)))
print(run(total(6)))
