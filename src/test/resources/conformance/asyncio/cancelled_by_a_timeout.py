import asyncio


async def slow(held):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
        raise
    finally:
        print("finally", held)


async def main():
    held = ["held"]
    try:
        await asyncio.wait_for(slow(held), 0.1)
    except TimeoutError as e:
        print(repr(e), repr(e.__cause__))
    try:
        async with asyncio.timeout(0.05) as limit:
            await slow(held)
    except TimeoutError:
        print(limit.expired())
    task = asyncio.create_task(slow(held))
    await asyncio.sleep(0)
    print(task.cancel("enough"))
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e), task.cancelled())


asyncio.run(main())
