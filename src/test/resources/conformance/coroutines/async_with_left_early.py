class Managed:
    def __init__(self, name, quiet=False):
        self.name = name
        self.quiet = quiet

    async def __aenter__(self):
        print("enter", self.name)

    async def __aexit__(self, kind, value, traceback):
        print("exit", self.name, repr(value))
        return self.quiet


async def raising(quiet):
    async with Managed("outer", quiet):
        async with Managed("inner"):
            raise ValueError("inside")
    return "quiet"


async def leaving():
    for n in range(3):
        async with Managed(str(n)):
            if n == 1:
                break
            continue
    return n


for c in raising(True), raising(False), leaving():
    try:
        c.send(None)
    except Exception as e:
        print(repr(e))
del c
