class Step:
    def __init__(self, name):
        self.name = name

    def __await__(self):
        got = yield self.name
        return [self.name, got]


async def inner(n):
    a = await Step("a")
    b = await Step("b")
    return a + b + [n]


async def outer():
    first = await inner(1)
    second = await inner(2)
    return first, second


c = outer()
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_frame.f_lineno)
got = [c.send(None)]
print(c.cr_suspended, c.cr_await.__name__, c.cr_await.cr_await)
try:
    for value in range(1000, 1010):
        got.append(c.send(value))
except StopIteration as stop:
    result = stop.value
print(got, result, c.cr_frame, c.cr_await)
del c, stop
