from array import array

block = bytearray(b"\x01\x00\x02\x00\xff\xff\x00\x00")
view = memoryview(block)
shorts = view.cast("h")
print(shorts.tolist(), shorts.shape, shorts.strides)
shorts[3] = -2
print(block, view.cast("I")[0], shorts[::-2].tolist())
print(shorts == array("h", [1, 2, -1, -2]), shorts == array("d", shorts), view == shorts)
for wrong in [lambda: shorts.cast("i"), lambda: view[:3].cast("h"), lambda: shorts.__setitem__(0, 40000)]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
print(b"ab" == memoryview(b"ab"), b"ab" == array("B", b"ab"), b"ab".__lt__(bytearray(b"b")))
