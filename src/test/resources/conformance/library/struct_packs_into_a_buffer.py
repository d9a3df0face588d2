import struct

buffer = bytearray(8)
struct.pack_into(">H", buffer, 1, 515)
struct.pack_into("3s", buffer, -4, b"abcdef")
start = struct.unpack_from(">H", buffer, offset=1)
text = struct.unpack_from("3s", buffer, 4)[0]
half, single, double = struct.unpack("<efd", struct.pack("<efd", 0.1, 0.1, 0.1))
large = struct.unpack("Q", b"\xff" * 8)[0]
print(start, text, half, single, double, large)
