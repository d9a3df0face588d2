import io

written = "a\r\nb\rc\n"
for newline in (None, "", "\n", "\r", "\r\n"):
    stream = io.StringIO(written, newline)
    print(repr(newline), stream.newlines, stream.getvalue().encode(), stream.readlines())
stream = io.StringIO(newline=None)
stream.write("x\r")
seen = stream.newlines
stream.write("\n")
both = stream.newlines
print(repr(seen), both, repr(stream.getvalue()))
for wrong in ("\n\r", b"\n"):
    try:
        io.StringIO("", wrong)
    except (TypeError, ValueError) as e:
        print(e)
