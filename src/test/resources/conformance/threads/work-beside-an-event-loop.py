import asyncio
import time

def slow(word):
    time.sleep(0.1)
    return word.upper()

async def main():
    loop = asyncio.get_running_loop()
    both = await asyncio.gather(asyncio.to_thread(slow, "one"), asyncio.sleep(0.02, "two"))
    print(both)
    print(await loop.run_in_executor(None, slow, "three"))
    done = asyncio.Event()
    loop.call_soon_threadsafe(done.set)
    await done.wait()

asyncio.run(main())
