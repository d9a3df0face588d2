import os
from pathlib import Path, PurePath, PureWindowsPath

path = PurePath("a/b/c.tar.gz")
print(path.name, path.suffix, path.suffixes, path.stem, path.parent, path / "x", path.parts)
print(list(path.parents), path.with_suffix(".zip"), path.with_name("d"), path.joinpath("x", "/b"), path.is_absolute())
print(PurePath("/a/b").relative_to("/a"), PurePath("a") == PurePath("a/"), path.match("*.gz"), "x" / PurePath("y"))
windows = PureWindowsPath("C:\\Users\\ann")
print(windows, windows.drive, windows.as_posix(), repr(Path("here")), os.fspath(path))
for wrong in lambda: PurePath("/a").relative_to("/b"), lambda: path.with_suffix("zip"), lambda: PurePath(3):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(e)
