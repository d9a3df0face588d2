import asyncio


async def work(n):
    await asyncio.sleep(n / 10)
    print("work", n)
    return [n]


async def main():
    task = asyncio.create_task(work(2), name="two")
    print(type(task), task.get_name(), task.done())
    first = await work(1)
    second = await task
    return first + second


result = asyncio.run(main())
print(result)
