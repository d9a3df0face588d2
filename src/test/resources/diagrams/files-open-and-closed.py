# at: 5
note = "ASCII text waits in its stream"
open("early.txt", "w")
with open("notes.txt", "w") as out:
    out.write(note)
    raw = out.buffer.raw
old = open("early.txt")
old.close()
