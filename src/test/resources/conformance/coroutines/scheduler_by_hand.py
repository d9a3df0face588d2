from collections import deque


class Yield:
    def __await__(self):
        yield


class Event:
    def __init__(self):
        self.waiting = []

    def __await__(self):
        self.waiting.append(current)
        yield "wait"

    def set(self):
        ready.extend(self.waiting)
        self.waiting.clear()


async def worker(name, event):
    for n in range(2):
        print(name, n)
        await Yield()
    await event
    print(name, "done")


async def setter(event):
    await Yield()
    await Yield()
    await Yield()
    print("set")
    event.set()


event = Event()
ready = deque([worker("a", event), worker("b", event), setter(event)])
while ready:
    current = ready.popleft()
    try:
        waits = current.send(None)
    except StopIteration:
        continue
    if waits is None:
        ready.append(current)
