import asyncio


async def locked(lock, name):
    async with lock:
        print("in", name)
        await asyncio.sleep(0.01)


async def wait(event, name):
    await event.wait()
    print("told", name)


async def main():
    lock = asyncio.Semaphore(1)
    await asyncio.gather(locked(lock, "a"), locked(lock, "b"))
    event = asyncio.Event()
    waiting = [asyncio.create_task(wait(event, n)) for n in range(2)]
    await asyncio.sleep(0.01)
    event.set()
    for task in waiting:
        await task
    print(lock.locked(), event.is_set())


asyncio.run(main())
