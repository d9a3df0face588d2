from pathlib import Path, PurePosixPath, PureWindowsPath
import pickle

source = PurePosixPath("src/tally/main.py")
for pattern in ("src/*/*.py", "src/**", "**/*.py", "*/*.py", "src/**/main.*", "SRC/**"):
    print(pattern, source.full_match(pattern), source.match(pattern))
print(PureWindowsPath("C:/Data/x").full_match("c:/data/*"), source.full_match("SRC/**", case_sensitive=False))
print(pickle.loads(pickle.dumps(source)) == source, Path.from_uri("file:///a%20b"))
for change in (
    lambda: source.with_stem(""),
    lambda: source.with_suffix("py"),
    lambda: source.with_suffix(".a/b"),
    lambda: PurePosixPath("/").with_suffix(".py"),
    lambda: Path.from_uri("file:a"),
):
    try:
        change()
    except ValueError as e:
        print(e)
