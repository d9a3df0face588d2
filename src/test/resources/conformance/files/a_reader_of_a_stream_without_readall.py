import io

class Slow:
    closed = False
    readable = "yes".isascii
    close = bytes

    def __init__(self, *pieces):
        self.read = iter(pieces).__next__

print(io.BufferedReader(io.BytesIO(b"abc")).read())
for pieces in ([b"ab", b"c", b""], [None], [b""], [b"x", None], [b"x", "y"], ["y"]):
    reader = io.BufferedReader(Slow(*pieces))
    try:
        print(reader.read())
    except TypeError as e:
        print(e)
