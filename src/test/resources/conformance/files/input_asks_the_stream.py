import contextlib
import io
import sys

sys.stdin = io.StringIO("7\nseven\n\nlast")
number = input("number? ")
print(number, [input(), input(), input()])
try:
    input()
except EOFError as error:
    print(type(error).__name__, error)

asked = io.StringIO()
with contextlib.redirect_stdout(asked):
    sys.stdin = io.StringIO("quiet\n")
    answer = input("hidden? ")
print(repr(asked.getvalue()), answer)


class Teller:
    def __init__(self, line):
        self.line = line
        self.calls = []

    def fileno(self):
        self.calls.append("fileno")
        raise ValueError("no number")

    def readline(self):
        self.calls.append("readline")
        return self.line


for line in ["ended\n", "open", "", 5, b"bytes\n", b""]:
    sys.stdin = teller = Teller(line)
    try:
        print(repr(input()), teller.calls)
    except Exception as error:
        print(type(error).__name__, error)


class Shout(io.StringIO):
    def flush(self):
        raise ValueError("no flushing")


sys.stdin = io.StringIO("x\n")
shout = Shout()
with contextlib.redirect_stdout(shout):
    answer = input([1, 2])
print(answer, shout.getvalue())
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
del sys.stderr, sys.stdin
try:
    input("never")
except RuntimeError as error:
    print(error)
