import struct

record = struct.Struct("<hf")
data = bytearray()
for i in range(3):
    data += record.pack(i, i / 2)
with open("records.bin", "wb") as out:
    wrote = out.write(data)
    place = out.tell()
raw = open("records.bin", "rb", buffering=0)
head = raw.read(6)
view = memoryview(bytearray(6))
n = raw.readinto(view)
print(record.unpack(head), record.unpack(view), raw.read(), raw.read())
raw.close()
with open("records.bin", "rb+") as both:
    both.seek(6)
    both.write(record.pack(9, 4.5))
    rest = both.read()
    both.seek(-12, 2)
    print(both.read(6), rest, both.peek()[:2])
    both.truncate(6)
with open("records.bin", "rb") as again:
    parts = list(iter(lambda: again.read(4), b""))
    layers = [again, again.raw]
print(parts, [type(layer).__name__ for layer in layers], layers[1].closed)
try:
    open("records.bin", "xb")
except FileExistsError as error:
    kept = error
print(kept, kept.errno, kept.filename)
for mode in ("rw", "bt", ""):
    try:
        open("records.bin", mode)
    except ValueError as error:
        print(error)
