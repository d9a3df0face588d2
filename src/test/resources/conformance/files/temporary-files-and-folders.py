import os
import tempfile

tempfile._name_sequence = iter(["-one-", "-two-", "-three-", "-four-", "-five-"])

with tempfile.TemporaryDirectory(prefix="course") as folder:
    print(os.path.isdir(folder), oct(os.stat(folder).st_mode))
    path = os.path.join(folder, "notes.txt")
    with open(path, "w") as notes:
        notes.write("one\ntwo\n")
    print(os.listdir(folder), os.path.getsize(path))
print(os.path.exists(path), os.path.exists(folder), tempfile.gettempdir())
with tempfile.NamedTemporaryFile("w+", suffix=".log") as log:
    print(log.write("abc"), log.name.endswith(".log"), log.seek(0), log.read())
print(os.path.exists(log.name), log.closed)
number, name = tempfile.mkstemp(".txt")
print(os.write(number, b"hello"), os.close(number), oct(os.stat(name).st_mode))
with open(name) as again:
    print(again.read(), os.remove(name))
with tempfile.SpooledTemporaryFile(max_size=4) as spooled:
    print(spooled.write(b"123"), spooled._rolled, spooled.write(b"456"), spooled._rolled)
with tempfile.TemporaryFile() as nameless:
    print(nameless.write(b"bytes"), nameless.seek(0), nameless.read())
