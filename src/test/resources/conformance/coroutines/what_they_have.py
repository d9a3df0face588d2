async def coroutine():
    pass


async def generator():
    yield


def plain():
    yield


c = coroutine()
a = generator()
print(dir(c))
print(dir(c.__await__()))
print(dir(a))
print(dir(a.asend(None)))
print(dir(a.athrow(ValueError)))
print(dir(plain()))
print(type(c)[int, str, None])
c.close()
