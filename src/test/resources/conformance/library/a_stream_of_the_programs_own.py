import io


class Both(io.TextIOBase):
    def __init__(self, *streams):
        self.streams = streams

    def write(self, text):
        for stream in self.streams:
            stream.write(text)
        return len(text)

    def close(self):
        print("closing, closed:", self.closed)
        super().close()


first = io.StringIO()
both = Both(first, io.StringIO())
print("hello", file=both)
both.writelines(["a", "b"])
print(repr(first.getvalue()), both.readable(), both.encoding, isinstance(both, io.IOBase))
with both:
    pass
try:
    both.writelines(["c"])
except ValueError as e:
    print(e)
both = Both()
both = None
