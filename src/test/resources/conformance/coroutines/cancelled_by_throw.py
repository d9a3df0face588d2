class Cancelled(BaseException):
    pass


class Pause:
    def __await__(self):
        try:
            return (yield "pause")
        finally:
            print("pause over")


async def resource(name):
    held = [name]
    try:
        await Pause()
    except Cancelled as e:
        print(name, "cancelled", e.args)
        raise
    finally:
        print(name, "frees", held)
        await Pause()


async def main():
    try:
        await resource("file")
    except Cancelled:
        return "cancelled"


c = main()
print(c.send(None))
print(c.throw(Cancelled("now")))
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
d = main()
d.send(None)
try:
    d.throw(KeyError("other"))
    d.throw(ValueError("again"))
except ValueError as e:
    print(repr(e), repr(e.__context__))
