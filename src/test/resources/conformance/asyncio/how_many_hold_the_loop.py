import asyncio


async def give(x):
    return x


loop = asyncio.new_event_loop()
x = loop.run_until_complete(give([1]))
loop.close()
print(loop)

with asyncio.Runner() as runner:
    runner.run(give(2))
    loop = runner.get_loop()
loop = runner = None
