import itertools


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("item", self.name)


class Function:
    def __call__(self, *items):
        return items[-1]

    def __del__(self):
        print("function")


def source(*names):
    try:
        for name in names:
            yield Item(name)
    finally:
        print("source")


for made in (
    itertools.accumulate(source(1, 2), Function(), initial=Item(0)),
    itertools.cycle(source(1, 2)),
    itertools.starmap(Function(), zip(source(1, 2))),
    itertools.takewhile(Function(), source(1, 2)),
    filter(Function(), source(1, 2)),
    map(Function(), source(1, 2)),
):
    next(made)
    print(type(made).__name__)
made = None
