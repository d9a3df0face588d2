import array
import struct

numbers = array.array("i", [1, 70000, 3])
pairs = struct.iter_unpack("<hh", numbers)
print(next(pairs), pairs.__length_hint__())
try:
    numbers.append(4)
except BufferError as e:
    print(e)
numbers[1] = 2
print(list(pairs))
numbers.append(4)
view = memoryview(numbers)
print(list(struct.iter_unpack("<i", view[1:])), struct.unpack_from("<i", view, 4))
for buffer in view[::2], 1:
    try:
        struct.iter_unpack("<i", buffer)
    except (BufferError, TypeError) as e:
        print(type(e).__name__, e)
for form in None, 1, numbers:
    try:
        struct.Struct(form)
    except TypeError as e:
        print(e)
