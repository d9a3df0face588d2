import sys
from sys import getsizeof


def generate(a, b=1, *rest, **named):
    local = a
    yield local


def frame():
    return sys._getframe()


try:
    [][1]
except IndexError as e:
    print(getsizeof(e), getsizeof(e.__traceback__))
print(getsizeof(generate), getsizeof(generate(1)), getsizeof(frame()), getsizeof(lambda: 1))
print(getsizeof(len), getsizeof([].append), getsizeof(list.append), getsizeof("".join), getsizeof(sys))
print(getsizeof(StopIteration()), getsizeof(OSError()), getsizeof(NameError()), getsizeof(KeyError("k")))
print(getsizeof(iter([])), getsizeof(zip()), getsizeof(map(int, [])), getsizeof(enumerate([])), getsizeof({}.items()))
