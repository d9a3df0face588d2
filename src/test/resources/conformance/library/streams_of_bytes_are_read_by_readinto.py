import io


class Digits(io.RawIOBase):
    def __init__(self, count):
        self.left = count

    def readinto(self, buffer):
        size = min(len(buffer), self.left, 3)
        buffer[:size] = b"1\n3"[:size]
        self.left -= size
        return size


print(Digits(7).read(), Digits(7).read(5), Digits(4).readline())
lines = Digits(7).readlines(4)
print(lines, list(Digits(2)))
raw = io.RawIOBase()
for method in (raw.readall, raw.readline, io.IOBase().readline):
    try:
        method()
    except Exception as e:
        print(type(e).__name__, e)
