import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield [i]
    finally:
        await asyncio.sleep(0.1)
        print("closed")


async def main():
    async for tick in ticks(5):
        print(tick)
        if tick == [1]:
            break
    print([tick async for tick in ticks(2)])


asyncio.run(main())
