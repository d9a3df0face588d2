import io
import sys

text = bytes(range(40))
stream = io.BytesIO(text)
print(sys.getrefcount(text) - 1, sys.getsizeof(stream))
print(stream.read(3), stream.read() == text[3:], stream.getvalue() is text)
stream.write(b"!")
print(sys.getrefcount(text) - 1, sys.getsizeof(stream), stream.tell())
value = stream.getvalue()
again = stream.getvalue()
print(value is again, value == text + b"!", sys.getrefcount(value) - 1)
del again
stream.seek(0)
stream.write(b"ab")
print(value[:3], stream.getvalue()[:3], sys.getrefcount(value) - 1)
stream.close()
