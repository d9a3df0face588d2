import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, aclosing

@asynccontextmanager
async def conn(name):
    print("connect", name)
    try:
        yield name.upper()
    except KeyError as e:
        print("swallow", repr(e))
    finally:
        print("disconnect", name)

class Lock:
    def __init__(self):
        self.held = 0
    async def __aenter__(self):
        self.held += 1
        return self
    async def __aexit__(self, t, v, tb):
        self.held -= 1
        print("released", t and t.__name__)
        return False

async def stream():
    try:
        for c in "xyz":
            yield c
    finally:
        print("stream closed")

async def main():
    lock = Lock()
    async with lock as l, conn("db") as c:
        print(l.held, c)
    async with conn("k"):
        raise KeyError("lost")
    try:
        async with lock, conn("z"):
            raise ValueError("oops")
    except ValueError as e:
        print("got", e)
    async with AsyncExitStack() as st:
        a = await st.enter_async_context(conn("s1"))
        b = await st.enter_async_context(conn("s2"))
        st.callback(print, "callback")
        print(a, b)
    async with aclosing(stream()) as s:
        async for ch in s:
            print(ch)
            break
    r = await asyncio.gather(work(1), work(2), bad(), return_exceptions=True)
    print(r)

async def work(n):
    await asyncio.sleep(0.01 * (3 - n))
    return n * 10

async def bad():
    raise RuntimeError("no")

asyncio.run(main())
