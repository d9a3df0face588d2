class Pause:
    def __await__(self):
        return (yield "pause")


class Two:
    def __init__(self):
        self.left = [1000, 2000]

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Pause()
        if not self.left:
            raise StopAsyncIteration
        return self.left.pop()


async def main():
    it = aiter(Two())
    return [await anext(it, "none"), await anext(it), await anext(it, "none")]


c = main()
for n in range(3):
    print(c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
a = anext(Two(), [3])
print(type(a).__name__, a.send(None))
try:
    a.throw(StopAsyncIteration)
except StopIteration as e:
    print(e.value)
print(a.close())
for bad in (lambda: aiter(1)), (lambda: anext(1)), (lambda: anext()), (lambda: anext(iter([]))):
    try:
        bad()
    except TypeError as e:
        print(e)
