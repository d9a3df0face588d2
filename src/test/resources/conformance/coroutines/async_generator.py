class Pause:
    def __await__(self):
        return (yield "pause")


async def numbers(stop):
    for n in range(stop):
        got = yield n * 1000
        if got:
            print("got", got)
            await Pause()


async def loop(g):
    found = []
    async for n in g:
        found.append(n)
    return found


def step(awaitable, value=None):
    try:
        return "awaits", awaitable.send(value)
    except (StopIteration, StopAsyncIteration) as e:
        return type(e).__name__, getattr(e, "value", None)


g = numbers(3)
print(type(g).__name__, g.ag_running, g.ag_await, aiter(g) is g)
print(step(g.__anext__()))
a = g.asend("hello")
print(type(a).__name__, step(a), g.ag_running, type(g.ag_await).__name__)
print(step(a, 5), g.ag_running)
print(step(anext(g)), step(anext(g)), g.ag_frame)
try:
    a.send(None)
except RuntimeError as e:
    print(e)
print(step(loop(numbers(4))))
print(step(anext(numbers(0), "none left")))
del g, a
