# What a program does about a file that is not there, and what open() refuses before it looks.
import io
import pathlib


def lines(path, **options):
    try:
        with open(path, **options) as file:
            return file.readlines()
    except FileNotFoundError as error:
        print(error.errno, error.strerror, error.filename)
        return []


print(lines("numbers.txt"), lines("data/numbers.bin", mode="rb"))
path = pathlib.Path("notes", "today.md")
print(lines(path))
try:
    settings = path.open()
except OSError as error:
    print(type(error).__name__, error.args)
    settings = "none"
else:
    print("found")
finally:
    print("looked")
try:
    open("")
except IOError as error:
    print(error)
for mode in "x+x", "rw", "rbt", "+", "rz":
    try:
        open("numbers.txt", mode)
    except ValueError as error:
        print(error)
for wrong in {"mode": 1}, {"encoding": 5}, {"mode": "rb", "encoding": "ascii"}, {"mode": "rb", "newline": ""}:
    try:
        open("numbers.txt", **wrong)
    except (TypeError, ValueError) as error:
        print(error)
print(open is io.open)
