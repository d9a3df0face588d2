import asyncio


async def produce(queue):
    for n in range(3):
        await queue.put([n])
    await queue.put(None)


async def consume(queue, box):
    while (item := await queue.get()) is not None:
        box.append(item)
        await asyncio.sleep(0.1)


async def main():
    queue = asyncio.Queue(maxsize=1)
    box = []
    await asyncio.gather(produce(queue), consume(queue, box))
    print(box, queue.empty(), queue.qsize())
    queue.shutdown()
    try:
        queue.put_nowait(1)
    except asyncio.QueueShutDown as e:
        print(repr(e))


asyncio.run(main())
