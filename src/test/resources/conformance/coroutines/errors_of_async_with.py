class Enters:
    def __aenter__(self):
        return 1


class Leaves(Enters):
    def __aexit__(self, *exception):
        return 2


class EntersWell(Leaves):
    async def __aenter__(self):
        return self


async def enters(x):
    async with x:
        pass


for bad in 1, Enters(), Leaves(), EntersWell():
    try:
        enters(bad).send(None)
    except TypeError as e:
        print(e)
