import io

with io.BytesIO(b"one\ntwo\nthree") as lines:
    print(lines.readline(), lines.tell(), list(lines))
    print(lines.seek(-5, 2), lines.read(2), lines.seek(0), lines.readlines(5))
    target = bytearray(4)
    print(lines.readinto(target), target, lines.seek(2, 1))
    print(lines.write(b"4"), lines.truncate(6), lines.getvalue())
print(lines.closed)
for wrong in [lambda: lines.read(), lambda: io.BytesIO("text"), lambda: io.BytesIO().seek(-1)]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
far = io.BytesIO(b"near")
print(far.seek(2**63 - 1), far.read(), far.readline())
try:
    far.write(b"!")
except OverflowError as error:
    print(error)
