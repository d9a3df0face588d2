#!/usr/bin/env python3.13
"""Hold the engine's unicodedata and str against CPython's: every character, and random strings of marks in each normal form.

    python3.13 compare-unicode.py ENGINE COMMAND …

ENGINE COMMAND … is that of the engine: java -jar target/tally.jar. Prints the blocks that differ; the exit
code is 1 where one does.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = '''
import re
import unicodedata as u

METHODS = """isalpha isalnum isdecimal isdigit isnumeric isprintable isspace isupper islower istitle isidentifier
upper lower title casefold capitalize swapcase __repr__""".split()
CLASSES = [re.compile("\\\\" + letter) for letter in "wds"]
FORMS = "NFC", "NFD", "NFKC", "NFKD"

def found(function, *args):
    try:
        return function(*args)
    except (KeyError, ValueError) as e:
        return str(e)

def facts(c):
    name = u.name(c, "")
    return (
        name, u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.decomposition(c),
        u.numeric(c, None), u.digit(c, None), u.decimal(c, None), [u.normalize(form, c) for form in FORMS],
        name and u.lookup(name) == c, [u.is_normalized(form, c) for form in FORMS],
    )

def texts(c):
    return (
        [getattr(c, method)() for method in METHODS], ("a" + c).isidentifier(), ("x" + c).title(), ("A" + c).istitle(),
        ("x" + c + "\\u03a3").lower(), ("x\\u03a3" + c + "x").lower(), [bool(each.match(c)) for each in CLASSES],
    )

def block(start):
    value = 0
    for code in range(start, start + 256):
        value = hash((value, ascii(facts(chr(code))), ascii(texts(chr(code)))))
    return value

def strings(count):
    seed = 1
    for _ in range(count):
        text = ""
        for _ in range(8):
            seed = (seed * 1103515245 + 12345) % 2**31
            text += PARTS[(seed >> 8) % len(PARTS)]
        yield text

MARKS = [chr(c) for c in range(0x300, 0x370)]
LETTERS = [chr(c) for c in range(0x41, 0x180)] + [chr(c) for c in range(0x1e00, 0x1f00)]
SYLLABLES = [chr(c) for c in (0x1100, 0x1112, 0x1161, 0x1175, 0x11a7, 0x11a8, 0x11c2, 0xac00, 0xac01, 0xd7a3)]
OTHERS = list("\\u0b47\\u0b3e\\u0b57\\u09c7\\u09be\\u0344\\u2126\\ufb01\\u1161\\u302a\\u3099\\u304b\\U0001d15e\\U000110ba\\u0f71\\u0f72")
PARTS = MARKS * 3 + LETTERS + SYLLABLES * 12 + OTHERS * 12

for start in range(0, 0x110000, 256):
    print(hex(start), block(start))
for text in strings(5000):
    print(ascii(text), [ascii(u.normalize(form, text)) for form in FORMS],
          [u.normalize(form, text) is text for form in FORMS])
for name in NAMES:
    print(name, ascii(found(u.lookup, name)))
'''

LIMITS = ["--max-output=100000000", "--max-instructions=10000000000", "--max-work=100000000000"]


def names(folder):
    """The aliases and sequences of the table, and names that there are not."""
    lines = Path(folder, "names.txt").read_text(encoding="ascii").splitlines()
    found = [line.partition(" ")[2] for line in lines if line[0] in "+*"]
    return found + ["no such", "hangul syllable ga", "HANGUL SYLLABLE GGWALG", "CJK UNIFIED IDEOGRAPH-04E00",
                    "cjk unified ideograph-4e00", "cjk compatibility ideograph-f900", "x" * 300, "TANGUT IDEOGRAPH-17000"]


def main(engine):
    folder = Path(__file__).parents[2] / "main/resources/META-INF/resources/libpython/unicodedata"
    with tempfile.TemporaryDirectory() as made:
        program = Path(made, "program.py")
        # What exec runs is not recorded line by line.
        program.write_text(f"NAMES = {names(folder)!r}\nexec({PROGRAM!r})\n", encoding="ascii")
        environment = os.environ | {"PYTHONHASHSEED": "0"}
        right = subprocess.run([sys.executable, program], env=environment, capture_output=True, check=True, text=True).stdout
        run = [*engine, "trace", "--format", "snapshots", *LIMITS, "--output-dir", made, program]
        subprocess.run(run, check=True)
        with Path(made, "program.jsonl").open(encoding="utf-8") as trace:
            ours = json.loads(list(trace)[-1])
    pairs = list(zip(right.splitlines(), ours["stdout"].splitlines()))
    wrong = [f"CPython {one}\nwe      {other}" for one, other in pairs if one != other]
    print(*wrong[:20], f"{len(pairs)} lines, {len(wrong)} differ; ended {ours['end']} {ours['exception']}", sep="\n")
    return bool(wrong) or ours["stdout"] != right


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
