"""with, alone and nested, and leaving it."""


def simple(open, name):
    with open(name) as f:
        return f.read()


def several(a, b):
    with a() as (x, y), b():
        print(x, y)
    with (
        a() as x,
        b() as y.attribute,
    ):
        pass


def loop(locks):
    for lock in locks:
        with lock:
            if lock:
                continue
            break
    return lock


def generator(lock):
    with lock:
        yield 1
    try:
        with lock:
            yield from lock
    except ValueError:
        return
