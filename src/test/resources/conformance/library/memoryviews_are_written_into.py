import io
import struct

data = bytearray(12)
view = memoryview(data)
struct.pack_into("<i", view, 2, 258)
print(io.BytesIO(b"hello").readinto(view[7:]), data)
stream = io.BytesIO(b"12345678")
struct.pack_into("<h", stream.getbuffer(), 2, 0x4142)
print(stream.getvalue())
wrong = [(view[::2], "<i"), (memoryview(b"1234"), "<i"), (b"1234", "<i"), (None, "<i")]
for target, form in wrong:
    try:
        struct.pack_into(form, target, 0, 1)
    except TypeError as e:
        print(e)
view.release()
print(data)
