import array
import io

text = "one\ntwo\nthree\nfour\n"
for hint in (1, 4, 5, 100, -1):
    print(hint, io.StringIO(text).readlines(hint), len(io.BytesIO(text.encode()).readlines(hint)))
lines = io.StringIO(text).readlines()
raw = io.BytesIO(text.encode()).readlines()
numbers = array.array("d", [1.5, 2.5]).tolist()
first = lines[0]
del lines, raw, numbers


class Upper(io.StringIO):
    def readline(self, size=-1):
        return super().readline(size).upper()


print(Upper(text).readlines(4), next(Upper(text)))
try:
    io.StringIO(text).readline("1")
except TypeError as e:
    print(e)
