import struct

order = "".join(["<", "h", "I"])
packed = struct.pack(order, -2, 7)
again = struct.pack(order, 1, 2)
short, word = struct.unpack(order, packed)
size = struct.calcsize(order)
native = struct.calcsize("hI")
struct._clearcache()
reader = struct.Struct(order)
pairs = list(reader.iter_unpack(packed + again))
steps = reader.iter_unpack(packed)
first = next(steps)
rest = next(steps, None)
del steps
print(reader, reader.size, reader.format, size, native)
