import os
from os import path


class Folder:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return self.name


print(path.join("a", "b", "c.txt"), path.join("a", "/b"), path.split("/a/b"), path.splitext("x.tar.gz"))
print(path.basename("/a/b/"), path.dirname("/a/b/c"), path.normpath("a/../b//c/."), path.isabs("/x"))
print(path.commonpath(["/a/b/c", "/a/b/d"]), path.commonprefix(["abc", "abd"]), path.relpath("/a/b/c", "/a/x"))
print(os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.pathsep, os.devnull, os.path.__name__)
folder = Folder("docs")
print(path.join(folder, "z"), isinstance(folder, os.PathLike), os.fspath(folder), os.fsencode("é"))
for wrong in 3, b"b":
    try:
        path.join("a", wrong)
    except TypeError as e:
        print(e)
os.fspath(3)
