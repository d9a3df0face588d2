class NoNext:
    def __aiter__(self):
        return self


class BadNext(NoNext):
    def __anext__(self):
        return 4


class Raises(NoNext):
    async def __anext__(self):
        raise KeyError("inside")


async def loops(x):
    async for i in x:
        pass


for bad in 1, NoNext(), BadNext(), [], Raises():
    try:
        loops(bad).send(None)
    except Exception as e:
        print(repr(e), "|", repr(e.__cause__))
