async def stops():
    raise StopIteration(3)


async def stops_async():
    raise StopAsyncIteration


async def generates(kind):
    yield 1
    raise kind


for c in stops(), stops_async():
    try:
        c.send(None)
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
for kind in StopIteration, StopAsyncIteration, GeneratorExit, ValueError:
    g = generates(kind)
    for step in range(3):
        try:
            g.__anext__().send(None)
        except StopIteration as e:
            print("yields", e.value)
        except BaseException as e:
            print(type(e).__name__, e, repr(e.__cause__))
del g, c
