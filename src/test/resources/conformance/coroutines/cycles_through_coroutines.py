import gc


class Pause:
    def __await__(self):
        yield self


class Owner:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)

    async def work(self):
        me = self
        try:
            await Pause()
        finally:
            print("work of", me.name)


gc.disable()
o = Owner("started")
o.task = o.work()
o.task.send(None)
del o
print(gc.collect() > 0)
o = Owner("not started")
o.task = o.work()
o.task.close()
del o
print(gc.collect() > 0)


async def holds_itself(box):
    me = box.pop()
    await Pause()
    print("never")


box = []
box.append(holds_itself(box))
c = box[0]
c.send(None)
del c
print(gc.collect(), box)
