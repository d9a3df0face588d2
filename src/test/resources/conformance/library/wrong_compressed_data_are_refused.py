import zlib


def tell(action):
    try:
        print(action())
    except (zlib.error, ValueError, TypeError) as e:
        print(type(e).__name__, e)


maker = zlib.compressobj(wbits=31)
packed = maker.compress(b"to be or not to be") + maker.flush()
tell(lambda: maker.compress(b"more"))
tell(lambda: maker.copy())
tell(lambda: zlib.compressobj(wbits=7))
tell(lambda: zlib.compress(b"", 10))
tell(lambda: zlib.decompress(b"", 100))
tell(lambda: zlib.decompressobj().decompress(b"", -1))
tell(lambda: zlib.decompressobj(zdict="text"))
tell(lambda: zlib.decompressobj().decompress(b"no"))
tell(lambda: zlib.decompress(zlib.compressobj(zdict=b"be").flush()))
for wrong in (packed[:20], packed[:-8] + bytes(8), b"\x78\x9c\x07", b"\x78\x9c\x05\xff", b"\x1f\x8b\x08\xff"):
    tell(lambda: zlib.decompress(wrong, wbits=47))
