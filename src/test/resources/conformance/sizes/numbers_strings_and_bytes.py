from sys import getsizeof


def sizes(*objects):
    print([getsizeof(o) for o in objects])


sizes(0, 1, -1, 2**30 - 1, 2**30, 2**60, 10**100, True, 1.5, 1j, None, ...)
sizes("", "a", "é", "éa", "€", "€a", "😀", "a" * 100, "é" * 100)
sizes(b"", b"abc", bytearray(), bytearray(b"abc"), range(10), slice(1))
