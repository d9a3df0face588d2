class Pause:
    def __await__(self):
        yield "pause"


async def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("ignored")


async def awaits_at_the_end():
    try:
        yield 1
    finally:
        print("waits")
        await Pause()
        print("ends")


def step(awaitable):
    try:
        return awaitable.send(None)
    except Exception as e:
        return repr(e)


g = ignores()
print(step(g.__anext__()))
print(step(g.aclose()))
a = g.__anext__()
print(step(a))
g = awaits_at_the_end()
step(anext(g))
closing = g.aclose()
print(step(closing), g.ag_running)
print(step(g.asend(1)), step(g.aclose()), step(g.athrow(KeyError)))
print(step(closing), step(closing), step(g.aclose()))
g = awaits_at_the_end()
step(anext(g))
closing = g.aclose()
step(closing)
try:
    closing.throw(ValueError("in the end"))
except ValueError as e:
    print(e, g.ag_running)
g = awaits_at_the_end()
step(anext(g))
del g, closing
print("freed")
