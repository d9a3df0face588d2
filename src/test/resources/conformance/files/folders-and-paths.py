import os
from pathlib import Path

os.makedirs("data/old", exist_ok=True)
target = Path("data") / "a.txt"
size = target.write_text("alpha\n")
copy = target.with_name("b.txt")
copy.write_bytes(target.read_bytes() * 2)
print(size, copy.stat().st_size, sorted(os.listdir("data")))
moved = copy.rename(Path("data/old/b.txt"))
for folder, folders, files in list(os.walk("data")):
    print(folder, sorted(folders), sorted(files))
found = sorted(path.as_posix() for path in Path("data").iterdir())
print(found, target.exists(), copy.exists(), Path("data").is_dir())
try:
    Path("data").rmdir()
except OSError as error:
    print(error.errno, error)
os.remove(target)
try:
    os.remove(target)
except FileNotFoundError as error:
    problem = error
print(problem.filename, target.exists())
with open(moved) as stream:
    words = stream.read().split()
print(words, stream.name)
moved.unlink()
os.removedirs("data/old")
print(os.path.exists("data"))
