line = "a text of ASCII alone, " * 3
accent = "é stands in bytes" * 2
out = open("waits.txt", "w")
out.write(line)
held = [line]
out.write(accent)
out.write(line)
out.flush()
held.append(out)
with open("waits.txt", encoding="utf-8") as back:
    text = back.read()
    same = text == line + accent + line
print(same, out.closed, back.closed)
out.close()
del held, out
big = "0123456789" * 900
with open("big.txt", "w") as out:
    out.write(big)
    out.write("tail")
    early = open("big.txt")
    seen = len(early.read())
    early.close()
print(seen)
with open("big.txt") as again:
    print(len(again.read()), again.tell())
