class Pause:
    def __await__(self):
        try:
            yield
        finally:
            print("pause over")


class Note:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print("freed", self.text)


async def waits(note):
    local = [note]
    try:
        await Pause()
    finally:
        print("finally", len(local))


async def stubborn():
    while True:
        try:
            await Pause()
        except GeneratorExit:
            print("no")


c = waits(Note("one"))
c.send(None)
print(c.close(), c.cr_frame)
c = waits(Note("two"))
print(c.close())
c = None
c = waits(Note("three"))
c.send(None)
del c
s = stubborn()
s.send(None)
try:
    s.close()
except RuntimeError as e:
    print(e)
try:
    s.throw(ValueError)
except ValueError:
    print("ended")
