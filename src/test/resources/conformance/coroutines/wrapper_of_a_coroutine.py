class Pause:
    def __await__(self):
        try:
            return (yield "pause")
        except KeyError:
            return "key"


async def work():
    a = await Pause()
    b = await Pause()
    return a, b


w = work().__await__()
print(type(w).__name__, iter(w) is w, next(w), w.send(1000))
try:
    w.throw(KeyError)
except StopIteration as e:
    print(e.value)
w = work().__await__()
next(w)
print(w.close())
c = work()


def through():
    result = yield from c.__await__()
    print("through", result)


t = through()
print(next(t), t.send(5))
try:
    t.send(6)
except StopIteration:
    print("end")
del w, t, c
