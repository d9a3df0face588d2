import copy


class Buffer(bytearray):
    pass


class Bell:
    def ring(self):
        return "ding"


buffer = Buffer(b"a\xff")
buffer.note = ["shared"]
shallow = copy.copy(buffer)
deep = copy.deepcopy(buffer)
print(shallow, shallow.note is buffer.note, deep.note is buffer.note)
print(buffer.__reduce__(), buffer.__reduce_ex__(4), Buffer().__reduce__())
del shallow, deep

bell = Bell()
ring = copy.copy(bell.ring)
print(ring(), ring.__self__ is bell)
for callable_ in (len, [].append, str.upper, int.__add__, (5).__add__):
    print(callable_.__reduce__())
del ring, callable_

lost = FileNotFoundError(2, "not there", "a.txt")
lost.shelf = bell
found = copy.copy(lost)
print(found.filename, found.shelf is bell, found.__reduce__()[1])
print(OSError(2, "not there", "a", None, "b").__reduce__())
late = ImportError("no such part", name="part")
print(copy.copy(late).name, late.__reduce__())
try:
    bell.toll
except AttributeError as missing:
    print(missing.__reduce__()[2], copy.copy(missing).obj)
print(copy.deepcopy([..., NotImplemented]), (...).__reduce__())
for stuck in (iter(memoryview(b"a")), (n for n in "a"), int.real):
    try:
        copy.copy(stuck)
    except TypeError as refused:
        print(refused)
