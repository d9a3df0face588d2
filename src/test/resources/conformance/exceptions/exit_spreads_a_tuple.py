import sys

for status in (3, None, "bye", (1, 2), (), [4], SystemExit("own")):
    try:
        sys.exit(status)
    except SystemExit as e:
        print(repr(e), e.args, e.code, e is status)
try:
    exec("from . import nothing", {})
except (ImportError, KeyError) as e:
    print(type(e).__name__, e)
try:
    bytearray(b"%d").__rmod__(b"x")
    print(bytearray(b"a").__rmod__(b"%s"), b"a".__rmod__(bytearray(b"%s")))
except TypeError as e:
    print(e)
