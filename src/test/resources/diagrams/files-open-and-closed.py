# at: 5
note = "ASCII text waits in its stream"
with open("notes.txt", "w") as out:
    out.write(note)
    raw = out.buffer.raw
old = open("notes.txt")
old.close()
