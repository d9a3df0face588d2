import gc
import weakref


class Journal:
    def __init__(self, name):
        self.stream = open(name, "w")

    def note(self, text):
        self.stream.write(text + "\n")
        return self


def read(name):
    with open(name) as stream:
        return stream.read()


journal = Journal("journal.txt")
journal.note("one").note("two")
before = read("journal.txt")
gone = weakref.ref(journal.stream, lambda ref: print("stream freed"))
del journal
after = read("journal.txt")
print(repr(before), repr(after))
open("left.txt", "w").write("never closed by hand")
print(read("left.txt"))
loop = Journal("loop.txt")
loop.note("in a cycle")
loop.me = loop
del loop
print(repr(read("loop.txt")))
gc.collect()
print(repr(read("loop.txt")))
