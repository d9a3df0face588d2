import asyncio


async def main():
    future = asyncio.Future()
    try:
        future.result()
    except asyncio.InvalidStateError as e:
        print(e)
    try:
        future.exception()
    except asyncio.InvalidStateError as e:
        print(e)
    future.set_result([1])
    try:
        future.set_result([2])
    except asyncio.InvalidStateError as e:
        print(e)
        trace = e.__traceback__
        print(trace.tb_next)
    trace = None
    print(await future)


asyncio.run(main())
