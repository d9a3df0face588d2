import struct

wrong = [
    lambda: struct.pack("b", 200),
    lambda: struct.pack("2i", 1),
    lambda: struct.pack("<f", 1e300),
    lambda: struct.unpack("i", b"abc"),
    lambda: struct.unpack_from("i", b"abcdef", 4),
    lambda: struct.calcsize("k"),
]
for call in wrong:
    try:
        call()
    except (struct.error, OverflowError) as problem:
        print(type(problem).__name__, problem)
