from pathlib import Path
folder = Path("shelf")
(folder / "low").mkdir(parents=True)
for name in ("b.txt", "low/c.txt"):
    (folder / name).write_text("x\n")
print(folder.iterdir(), folder.glob("*"), folder.rglob("*"))
for entry in folder.iterdir():
    entry
for entry in folder.glob("*.txt"):
    print(entry)
print(sorted(map(str, folder.rglob("*.txt"))), sorted(map(str, folder.glob("**"))))
for root, folders, files in folder.walk():
    print(root, folders, sorted(files), root is folder)
for pattern in ("", "/x"):
    try:
        folder.glob(pattern)
    except (ValueError, NotImplementedError) as e:
        print(e)
try:
    (folder / "gone").read_text(newline="")
except FileNotFoundError as e:
    print(e)
