@decorator(1)
@other
def f[T](a, /, b: int = 1, *args: *Ts, c, d=2, **kw) -> None:
	"""Doc"""
	return lambda x, *y, z=1: (x, y)

@final
class C(Base, metaclass=M, *more, **rest):
    async def g(self):
        async with a as b, c: await d
        async for e in f: yield e
        return [x async for x in y if x if z]
