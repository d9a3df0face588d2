class NoIterator:
    def __await__(self):
        return 3


class GivesCoroutine:
    def __await__(self):
        return nothing()


async def nothing():
    pass


async def awaits(x):
    await x


for bad in 1, NoIterator(), GivesCoroutine(), [n for n in ()], (n for n in ()):
    try:
        awaits(bad).send(None)
    except TypeError as e:
        print(e)
try:
    for i in nothing():
        pass
except TypeError as e:
    print(e)


def plain():
    yield from nothing()


try:
    next(plain())
except TypeError as e:
    print(e)
