import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
        if n == 0.2:
            raise ValueError("in the group")
        return [n]
    finally:
        print("ends", n)


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (0.1, 0.3)]
    print([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            for n in 0.1, 0.2, 0.3:
                group.create_task(work(n))
    except* ValueError as e:
        print(e.exceptions)


asyncio.run(main())
