note = "ASCII text waits in its stream"
with open("notes.txt", "w") as out:
    out.write(note)
    out.flush()
print(out.closed)
