import os
import shutil

os.makedirs("tree/sub")
for name in ("tree/a.py", "tree/sub/b.txt", "tree/sub/c.pyc"):
    with open(name, "w") as file:
        file.write(name)
print(shutil.copy("tree/a.py", "tree/sub"), shutil.copyfile("tree/a.py", "d.py"))
os.chmod("d.py", 0o600)
os.utime("d.py", (1000, 2000))
print(shutil.copy2("d.py", "e.py"), oct(os.stat("e.py").st_mode), os.path.getmtime("e.py"))
print(shutil.copytree("tree", "copy", ignore=shutil.ignore_patterns("*.pyc")), sorted(os.listdir("copy/sub")))
print(shutil.move("copy", "moved"), os.path.exists("copy"), shutil.move("d.py", "moved"))
try:
    shutil.copyfile("e.py", "e.py")
except shutil.SameFileError as error:
    print(error)
shutil.rmtree("moved")
shutil.rmtree("tree", onexc=print)
os.remove("e.py")
print(sorted(name for name in os.listdir() if not name.startswith("folders")))
try:
    shutil.rmtree("moved")
except FileNotFoundError as error:
    print(error, shutil.which("no-such-program"), shutil.get_terminal_size())
