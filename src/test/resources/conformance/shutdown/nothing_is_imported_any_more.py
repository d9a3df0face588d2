import asyncio


class Importing:
    def __del__(self):
        try:
            import colorsys
        except ImportError as e:
            print(e)


async def waiting():
    await asyncio.sleep(1)


last = Importing()
loop = asyncio.new_event_loop()
task = loop.create_task(waiting())
print("the task is never run")
