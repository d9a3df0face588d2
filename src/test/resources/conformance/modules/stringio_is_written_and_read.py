import io
import contextlib
b = io.StringIO("one\ntwo\nthree")
print(b.readline(), b.read(2), b.tell(), list(b))
b.seek(0, 2)
b.write("\nfour")
print(repr(b.getvalue()))
b.seek(1)
b.write("X")
b.truncate(5)
print(repr(b.getvalue()))
b.seek(10)
b.write("Y")
print(repr(b.getvalue()), b.readable(), b.closed)
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("captured", [1, 2])
print(out.getvalue().upper())
with io.StringIO() as f:
    print("a", "b", sep="-", file=f)
    f.writelines(["x\n", "y"])
    text = f.getvalue()
print(repr(text))
try:
    f.write("z")
except ValueError as e:
    print(e)
try:
    io.StringIO(3)
except TypeError as e:
    print(e)
try:
    out.write(b"x")
except TypeError as e:
    print(e)
print(io.StringIO("a\r\nb\rc", newline=None).readlines(), io.StringIO("a\r\nb", newline="").readlines())
class L(io.StringIO):
    def write(self, s):
        super().write(s.upper())
l = L()
print("hey", file=l)
print(l.getvalue(), type(l).__mro__[1])
del b, out, l
