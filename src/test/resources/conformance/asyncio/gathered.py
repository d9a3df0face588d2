import asyncio


async def work(n):
    held = [n]
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError(f"no {n}")
    return held


async def main():
    results = await asyncio.gather(work(3), work(1))
    print(results)
    results = await asyncio.gather(work(1), work(2), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(work(2), work(1))
    except ValueError as e:
        print(e)


asyncio.run(main())
