class Note:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print("freed", self.text)


async def notes(*names):
    for name in names:
        note = Note(name)
        try:
            yield note
        finally:
            print("leaves", name)


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value


g = notes("a", "b")
first = step(g.__anext__())
print(first.text)
del first
del g
print("next")
g = notes("c", "d")
step(anext(g))
step(g.aclose())
try:
    step(anext(g))
except StopAsyncIteration:
    print("closed", g.ag_frame)
g = notes("e", "f")
step(anext(g))
try:
    step(g.athrow(ValueError("thrown")))
except ValueError as e:
    print(e)
g = notes("g")
t = g.aclose()
print(step(t))
del t, g
