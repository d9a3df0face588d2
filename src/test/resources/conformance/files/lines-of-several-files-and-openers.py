import fileinput
import os


def private(path, flags):
    return os.open(path, flags, 0o600)


for name, text in (("one.txt", "x\ny\n"), ("two.txt", "z\nw\n")):
    with open(name, "w", opener=private) as file:
        file.write(text)
print(oct(os.stat("one.txt").st_mode), file.name)
with fileinput.input(["one.txt", "two.txt"]) as lines:
    for line in lines:
        print(lines.filename(), lines.lineno(), lines.filelineno(), line.rstrip())
with fileinput.input("one.txt", inplace=True) as lines:
    for line in lines:
        print(line.upper(), end="")
with open("one.txt") as file:
    print(file.read())
for name in ("one.txt", "two.txt"):
    os.remove(name)
