import copy
import io

stream = io.StringIO("abc")
stream.read(1)
twin = copy.copy(stream)
stream.close()
print(stream.closed, stream.flush(), twin.read())
for method in ("read", "getvalue", "readlines", "isatty", "__enter__", "__iter__", "fileno"):
    for closed in (stream, io.BytesIO()):
        closed.close()
        try:
            print(method, getattr(closed, method)() is closed)
        except Exception as e:
            print(method, type(e).__name__, e)
