async def plain():
    """Text."""
    return 1


async def waits(x):
    await x
    y = await x.first(1) + await x.second()
    return await y


async def loops(x):
    async for i in x:
        print(i)
        if i:
            break
        if i > 2:
            continue
        if i > 3:
            return i
    else:
        print(2)
    async for (
        a,
        b,
    ) in (
        x
    ):
        pass


async def managed(x):
    async with x as y, x:
        print(y)
        return y
    async with (
        x(
            1
        ) as z,
    ):
        try:
            await z
        finally:
            await x
    for i in x:
        async with i:
            if i:
                break
            continue
    async with x:
        raise ValueError


async def comprehensions(x):
    a = [i async for i in x if await i]
    b = {await i: j for i, j in x}
    c = {i async for i in x for k in i async for j in k if j}
    d = (i async for i in x)
    e = (await i for i in x)
    f = [[i async for i in y] for y in x]
    g = ([i async for i in y] for y in x)
    return a, b, c, d, e, f, g


def outside(x):
    return (i async for i in x), ([await i for i in y] for y in x), (await i for i in x)


async def generates(x):
    yield 1
    z = yield x
    await z
    try:
        yield
    finally:
        await x


async def delegates(x):
    def inner():
        yield from x
        return lambda: (yield)

    class Local:
        async def method(self):
            async def deeper():
                return self

            return await deeper()

    return inner, Local


class Managed:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exception):
        pass


async def over_displays():
    async for item in [1, 2]:
        pass
    async for item in {1, 2}:
        pass
    return [item async for item in [1, 2]]
