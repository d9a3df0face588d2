import zlib

text = str(3**2000).encode() + b"to be or not to be, " * 40 + bytes(range(256)) * 3 + str(7**900).encode()
maker = zlib.compressobj(9, zlib.DEFLATED, 31)
packed = maker.compress(text) + maker.flush()
reader = zlib.decompressobj(47)
first = reader.decompress(packed + b"behind", 100)
rest = reader.unconsumed_tail
print(first[:20], len(first), len(rest), reader.eof, reader.unused_data)
other = reader.copy()
back = first + reader.decompress(rest)
print(back == text, reader.eof, reader.unused_data, reader.unconsumed_tail)
print(other.eof, len(other.flush()), other.eof, other.unused_data)
print(zlib.decompressobj(zdict=b"be").decompress(zlib.compressobj(zdict=b"be").flush()))
print(type(maker), type(reader), maker.__sizeof__(), zlib.compress(b"abc", 0), zlib.compress(b"aaaa", wbits=-15))
words = bytes([116, 111, 32, 98, 101])
reader = zlib.decompressobj(zdict=words)
other = reader.copy()
print(reader.decompress(zlib.compressobj(zdict=words).flush()))
