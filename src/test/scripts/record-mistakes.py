"""What CPython 3.13 says of each wrong program: PYTHON record-mistakes.py FILE...

A line of such a file is a program, its line ends written as a backslash and n, and behind tabs what is recorded of it: type,
line, column, the end's line and column, message. Lines of programs alone are completed; programs that compile are refused.
"""
import pathlib
import sys
import warnings


def told(program):
    try:
        compile(program, "x.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        places = (error.lineno, error.offset, error.end_lineno, error.end_offset)
        return type(error).__name__, *map(str, places), error.msg
    raise SystemExit(f"it compiles: {program!r}")


def main():
    if sys.version_info[:2] != (3, 13):
        raise SystemExit("CPython 3.13 is needed")
    warnings.simplefilter("ignore")
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        written = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [[text, *told(text.encode("latin-1", "backslashreplace").decode("unicode_escape"))] for text in written]
        path.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")


main()
