start = bytearray(b"abc")
try:
    sum([], start)
except TypeError as error:
    print(error)
print(start)
