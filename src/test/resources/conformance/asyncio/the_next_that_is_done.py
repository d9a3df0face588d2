import asyncio


async def work(n):
    await asyncio.sleep(n)
    return [n]


async def main():
    for next_one in asyncio.as_completed([work(0.2), work(0.1)]):
        print(await next_one)
    tasks = [asyncio.create_task(work(n), name=str(n)) for n in (0.2, 0.1)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), await task)
    tasks = [asyncio.create_task(work(0.1)), asyncio.create_task(work(9))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), [task.result() for task in done], len(pending))


asyncio.run(main())
