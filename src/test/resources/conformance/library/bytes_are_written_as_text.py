import base64
import binascii
import zlib

for data in b"", b"a", b"hello world":
    text = base64.b64encode(data)
    print(text, base64.b64decode(text) == data, base64.b32encode(data), base64.b85encode(data), binascii.hexlify(data, "-"))
    print(zlib.crc32(data), zlib.adler32(data), binascii.crc_hqx(data, 7), base64.urlsafe_b64encode(data + b"\xff\xfe"))
for wrong in "aGVsbG8", "a", "é", b"abcde":
    try:
        base64.b64decode(wrong)
    except ValueError as e:
        print(repr(e))
for wrong in "abc", "zz":
    try:
        binascii.unhexlify(wrong)
    except binascii.Error as e:
        print(e)
base64.b64encode("text")
