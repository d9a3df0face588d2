import io
from array import array

stream = io.BytesIO(b"abc")
view = stream.getbuffer()
view[0] = 90
print(stream.getvalue(), len(view), view.readonly)
for change in [lambda: stream.write(b"d"), stream.close]:
    try:
        change()
    except BufferError as error:
        print(error)
view.release()
stream.seek(0, 2)
array("H", [1, 2]).tofile(stream)
stream.seek(3)
numbers = array("H")
numbers.fromfile(stream, 2)
print(numbers, stream.getvalue())
try:
    numbers.fromfile(stream, 1)
except EOFError as error:
    print(error)
