text = "naïve café – 𝄞\n"
for encoding in ("utf-8", "utf-8-sig", "utf-16", "ascii"):
    try:
        with open("text.txt", "w", encoding=encoding) as out:
            out.write(text)
            out.write("more\n")
    except UnicodeEncodeError as error:
        print(encoding, error.start, error.reason)
    with open("text.txt", "rb") as raw:
        size = len(raw.read())
    with open("text.txt", encoding=encoding) as back:
        print(encoding, size, back.readline() == text, back.tell())
with open("ends.txt", "w", newline="\r\n") as out:
    out.write("one\ntwo\n")
with open("ends.txt", newline="") as kept:
    pieces = kept.readlines()
with open("ends.txt") as plain:
    lines = plain.readlines()
    ends = plain.newlines
print(pieces, lines, repr(ends))
with open("bad.bin", "wb") as out:
    out.write(b"ok \xff end")
try:
    open("bad.bin", encoding="utf-8").read()
except UnicodeDecodeError as error:
    print(error)
print(open("bad.bin", encoding="utf-8", errors="replace").read())
