# What the youngest generation counts after each operation: allocations less deallocations, free lists left out.
import gc

gc.disable()
count = gc.get_count


class Plain:
    pass


def left_by(action):
    gc.collect()
    count()
    before = count()[0]
    action()
    once = count()[0]
    action()
    return once - before, count()[0] - once


def make_class():
    class Local:
        pass


def derive():
    class Local(Plain):
        def method(self):
            return self


def raise_and_catch():
    try:
        {}["missing"]
    except KeyError as error:
        str(error)


def show():
    print("shown", [1], {"a": ()})


def walk():
    return [pair for pair in zip("abc", [1, 2, 3])]


def generate():
    return list(x for x in (1, 2))


repr([])
for action in (make_class, derive, raise_and_catch, show, walk, generate, Plain):
    print(action.__name__, left_by(action))

gc.collect()
kept = (1, [])
gc.freeze()
del kept
print(count())
again = (2, [])
print(count())
gc.unfreeze()
