#!/usr/bin/env python3.13
"""Write what CPython's unicodedata knows of each character, as the files that the engine's own module reads.

    python3.13 record-unicode.py NameAliases.txt NamedSequences.txt FOLDER

The first two are files of the Unicode Character Database 15.1, which CPython knows by heart and does not list. What they say
and CPython denies is left out. CharacterNames and CharacterProperties say how the files in FOLDER read.
"""
import sys
import unicodedata
from pathlib import Path

EVERY = range(sys.maxunicode + 1)
HANGUL = range(0xAC00, 0xAC00 + 11172)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def known(name):
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return None


def entries(path):
    """The fields of the lines of a file of the database that say something."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text:
            yield [field.strip() for field in text.split(";")]


def shared(words, others):
    count = 0
    while count < min(len(words), len(others), len(DIGITS)) - 1 and words[count] == others[count]:
        count += 1
    return count


def names():
    """Runs of names: a line with the first's number, then each name without the words that it shares with the one before."""
    last, words, numbered = -2, [], ""
    for code in EVERY:
        name = unicodedata.name(chr(code), "")
        if not name or code in HANGUL:
            continue
        prefix = name.removesuffix(f"{code:04X}")
        if prefix != name:
            if code != last + 1 or prefix != numbered:
                yield f"-{code:X} {prefix}"
            numbered, last, count = prefix, code, code
            yield None
            continue
        if code != last + 1 or numbered:
            yield f"={code:X}"
        same = shared(name.split(" "), words)
        words, numbered, last = name.split(" "), "", code
        yield DIGITS[same] + " ".join(words[same:])


def folded(lines):
    """A numbered run as one line: its first number, how many there are, and what stands before the number."""
    run, count = "", 0
    for line in [*lines, ""]:
        if line is None:
            count += 1
            continue
        if run:
            first, prefix = run.split(" ", 1)
            yield f"{first} {count} {prefix}"
        run, count = (line, 0) if line.startswith("-") else ("", 0)
        if line and not run:
            yield line


def aliases(path):
    for code, name, _ in entries(path):
        if known(name) == chr(int(code, 16)):
            yield f"+{code.lstrip('0') or '0'} {name}"


def sequences(path):
    for name, codes in entries(path):
        if known(name) == "".join(chr(int(code, 16)) for code in codes.split()):
            yield f"*{codes.replace(' ', ',')} {name}"


def properties(unicodedata=unicodedata):
    """Runs of characters that have the same properties: the first's number and these, where they change."""
    before = ""
    for code in EVERY:
        char = chr(code)
        values = (
            unicodedata.category(char),
            unicodedata.bidirectional(char) or "-",
            unicodedata.combining(char),
            unicodedata.mirrored(char),
            unicodedata.east_asian_width(char),
        )
        line = " ".join(map(str, values))
        if line != before:
            yield f"{code:X} {line}"
        before = line


def decompositions():
    """One line each; an exclamation mark before what is never composed again."""
    for code in EVERY:
        char = chr(code)
        parts = unicodedata.decomposition(char)
        if parts and code not in HANGUL:
            canonical = not parts.startswith("<")
            mark = "!" if canonical and unicodedata.normalize("NFC", char) != char else ""
            yield f"{code:X} {mark}{parts}"


def numbers(unicodedata=unicodedata):
    """The first and last of characters whose values follow each other, what they have, and the first's value."""
    run = None
    for code in EVERY:
        char = chr(code)
        value = unicodedata.numeric(char, None)
        if value is None:
            continue
        digit, decimal = unicodedata.digit(char, None), unicodedata.decimal(char, None)
        kind = "n" if digit is None else "g" if decimal is None else "d"
        if run and run[1] == code - 1 and run[2] == kind and run[3] + code - run[0] == value:
            run[1] = code
            continue
        if run:
            yield number(run)
        run = [code, code, kind, value]
    yield number(run)


def number(run):
    first, last, kind, value = run
    return f"{first:X} {last:X} {kind} {int(value) if value == int(value) else value!r}"


def main(aliases_file, sequences_file, folder):
    files = {
        "names": [*folded(names()), *aliases(aliases_file), *sequences(sequences_file)],
        "properties": properties(),
        "decompositions": decompositions(),
        "numbers": numbers(),
        "properties-3.2": properties(unicodedata.ucd_3_2_0),
        "numbers-3.2": numbers(unicodedata.ucd_3_2_0),
    }
    for name, lines in files.items():
        text = "".join(line + "\n" for line in lines)
        Path(folder, name + ".txt").write_text(text, encoding="ascii", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
