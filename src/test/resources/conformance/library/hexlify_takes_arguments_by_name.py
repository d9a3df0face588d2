import binascii
import struct

print(binascii.hexlify(data=b"abc", sep=":"), binascii.b2a_hex(b"abcde", "-", bytes_per_sep=2))
for function in binascii.hexlify, binascii.b2a_hex:
    try:
        function()
    except TypeError as e:
        print(e)
print(struct.unpack("0p", b""), struct.error.__module__, struct.error.__mro__)
