import asyncio


async def waits(future):
    try:
        return await future
    except KeyError as e:
        return repr(e)


async def main():
    future = asyncio.Future()
    task = asyncio.create_task(waits(future))
    asyncio.get_running_loop().call_later(0.1, future.set_result, ["late"])
    asyncio.get_running_loop().call_soon(print, "soon")
    print(await task, future)
    future = asyncio.Future()
    future.add_done_callback(lambda f: print("done", f.exception()))
    future.set_exception(KeyError("set"))
    print(await waits(future))
    future = asyncio.Future()
    print(future.cancel(), future)


asyncio.run(main())
for bad in (lambda: asyncio.run(3)), asyncio.get_running_loop:
    try:
        bad()
    except (ValueError, RuntimeError) as e:
        print(e)
