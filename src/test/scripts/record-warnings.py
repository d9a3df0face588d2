"""What CPython 3.13 warns of in programs while it compiles them: PYTHON record-warnings.py FILE...

A line of such a file is a program, its line ends written as a backslash and n, and behind tabs what is recorded of it: each
SyntaxWarning in its order, its line and a blank before its message. Lines of programs alone are completed.
"""
import pathlib
import sys
import warnings


def told(program):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            compile(program, "x.py", "exec", dont_inherit=True)
        except SyntaxError:
            pass
    return [f"{warning.lineno} {warning.message}" for warning in seen]


def main():
    if sys.version_info[:2] != (3, 13):
        raise SystemExit("CPython 3.13 is needed")
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        written = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [[text, *told(text.encode("latin-1", "backslashreplace").decode("unicode_escape"))] for text in written]
        path.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")


main()
