import zlib

text = b"to be or not to be, " * 4
small = zlib.compress(text)
print(len(text), len(small), small[:2])
back = zlib.decompress(small)
print(back == text, back is text)
print(zlib.compress(b"abc", 9), zlib.compress(b"", level=0), zlib.compress(b"aaaa", wbits=-15))
for wrong in b"x", small[:9]:
    try:
        zlib.decompress(wrong)
    except zlib.error as e:
        print(type(e).__name__, e)
