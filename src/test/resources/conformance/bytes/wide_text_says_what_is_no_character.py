from array import array

for data, codec in [(b"abc", "utf-32"), (b"\xff\xff\xff\x7fa\0\0\0", "utf-32-le"), (b"\0\0\xd8\0", "utf-32-be")]:
    try:
        print(data.decode(codec))
    except UnicodeDecodeError as error:
        print(error)
    print(ascii(data.decode(codec, "replace")))
letters = array("w", b"\xff\xff\xff\x7f")
try:
    print(letters)
except UnicodeDecodeError as error:
    print(error.reason)
