class Pause:
    def __await__(self):
        yield "pause"


async def work():
    try:
        await Pause()
    finally:
        print("work ends")


async def again(c):
    await c


c = work()
print(c.send(None))
d = again(c)
try:
    d.send(None)
except RuntimeError as e:
    print(e)
try:
    c.send(None)
except StopIteration:
    print("stopped")
for use in (lambda: c.send(None)), (lambda: c.throw(ValueError)), (lambda: again(c).send(None)), c.close:
    try:
        print(use())
    except Exception as e:
        print(type(e).__name__, e)


async def self_sending():
    me.send(None)


me = self_sending()
try:
    me.send(None)
except ValueError as e:
    print(e)
e = self_sending()
try:
    e.send(3)
except TypeError as x:
    print(x)
e.close()
