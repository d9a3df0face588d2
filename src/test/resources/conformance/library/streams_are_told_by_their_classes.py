import io
import sys

kinds = io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase
for stream in io.StringIO(), io.BytesIO():
    print([isinstance(stream, kind) for kind in kinds])
print(isinstance(sys.__stdout__, io.TextIOBase), io.StringIO.__mro__, io.UnsupportedOperation.__bases__)
for refused in lambda: io.StringIO().fileno(), lambda: io.BytesIO().detach(), lambda: sys.__stdout__.read(), lambda: io.TextIOBase().write("x"):
    try:
        refused()
    except io.UnsupportedOperation as e:
        print(repr(e), isinstance(e, ValueError))
