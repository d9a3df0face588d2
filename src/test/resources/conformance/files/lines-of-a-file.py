names = ["ada", "grace", "barbara"]
with open("names.txt", "w") as out:
    for name in names:
        print(name.title(), file=out)
    out.writelines(f"{len(name)}\n" for name in names)


def lines(path):
    with open(path) as stream:
        for line in stream:
            yield line.rstrip("\n")


reader = lines("names.txt")
first = next(reader)
second = next(reader)
reader.close()
stream = open("names.txt")
header = stream.readline()
for line in stream:
    word = line.strip()
    if word == "Barbara":
        break
try:
    stream.tell()
except OSError as error:
    print(error)
rest = stream.readlines()
print(first, second, header, word, rest)
stream.seek(0)
print(stream.read(3), stream.tell(), stream.read(4))
stream.close()
try:
    stream.read()
except ValueError as error:
    print(error)
with open("names.txt", "a+") as both:
    both.write("end\n")
    both.seek(0)
    count = sum(1 for line in both)
print(count)
