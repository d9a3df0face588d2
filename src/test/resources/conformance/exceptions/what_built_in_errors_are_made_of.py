blocked = BlockingIOError(11, "busy", 5)
print(repr(blocked), blocked, blocked.args, blocked.characters_written, blocked.filename)
named = BlockingIOError(11, "busy", "file")
try:
    named.characters_written
except AttributeError as e:
    print(e, named.filename, named.args)
print(repr(OSError(1, 2, 3, 4, 5, 6)), type(OSError(1, "no")).__name__)
for kind, args in (
    (UnicodeEncodeError, ("ascii", "text", 0, 1, "why")),
    (UnicodeEncodeError, ("ascii", b"text", 0, 1, "why")),
    (UnicodeDecodeError, ("ascii", b"text", "0", 1, "why")),
    (UnicodeDecodeError, ("ascii", b"text", 0, 1, None)),
    (UnicodeTranslateError, ("a", "b", "c", "d")),
    (UnicodeTranslateError, ("text", 0, 1)),
    (ExceptionGroup, (None, [blocked])),
):
    try:
        print(repr(kind(*args)))
    except TypeError as e:
        print(e)
for value in ([], True):
    try:
        blocked.__suppress_context__ = value
        print(blocked.__suppress_context__)
        del blocked.__suppress_context__
    except TypeError as e:
        print(e)
