import zlib

text = str(3**2000).encode() + b"to be or not to be, " * 40 + bytes(range(256)) * 3 + str(7**900).encode()


def sums(size, **settings):
    maker = zlib.compressobj(**settings)
    made = maker.compress(text[:size]) + maker.flush(zlib.Z_SYNC_FLUSH) + maker.compress(text[size:]) + maker.flush()
    return len(made), zlib.crc32(made)


for level in (-1, 0, 1, 4, 9):
    print(level, sums(700, level=level), zlib.crc32(zlib.compress(text * 20, level)))
for strategy in (1, 2, 3, 4):
    print(strategy, sums(1200, strategy=strategy, memLevel=1 + strategy * 2))
for wbits in (-15, 9, 25):
    print(wbits, sums(1, wbits=wbits), zlib.compress(b"", wbits=wbits))
for flush in (1, 3, 5):
    maker = zlib.compressobj(zdict=b"not to be")
    print(flush, maker.compress(b"to be or"), maker.flush(flush), maker.flush(flush), maker.copy().flush())
