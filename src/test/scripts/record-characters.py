#!/usr/bin/env python3.13
"""Write what CPython's str knows of each character, as the two Java classes in which the engine has it.

    python3.13 record-characters.py

The engine's texts ask no host for this: each JDK, and each browser, has a Unicode of its own.
"""
import sys
import textwrap
import unicodedata
from pathlib import Path

EVERY = range(sys.maxunicode + 1)
# java.lang.Character's numbers of the categories.
CATEGORIES = dict(
    Cn=0, Lu=1, Ll=2, Lt=3, Lm=4, Lo=5, Mn=6, Me=7, Mc=8, Nd=9, Nl=10, No=11, Zs=12, Zl=13, Zp=14, Cc=15, Cf=16,
    Co=18, Cs=19, Pd=20, Ps=21, Pe=22, Pc=23, Po=24, Sm=25, Sc=26, Sk=27, So=28, Pi=29, Pf=30)
LETTERS = {"Lu", "Ll", "Lt", "Lm", "Lo"}
STARTS = LETTERS | {"Nl"}
CONTINUES = STARTS | {"Nd", "Mn", "Mc", "Pc"}
NUMBERS = {"Nd", "Nl", "No"}
IGNORABLE = {"Mn", "Me", "Cf", "Lm", "Sk"}
JAVA = Path(__file__).parents[2] / "main/java/dev/tally/python"


def category(code):
    return unicodedata.category(chr(code))


def categories():
    """A letter for each run of characters of one category, and how many there are, where it is not one."""
    runs = []
    for code in EVERY:
        if runs and runs[-1][0] == category(code):
            runs[-1][1] += 1
        else:
            runs.append([category(code), 1])
    check_digits(runs)
    return "".join(chr(CATEGORIES[name] + ord("`")) + (str(count) if count > 1 else "") for name, count in runs)


def check_digits(runs):
    """Decimal digits stand in tens, from zero to nine."""
    code = 0
    for name, count in runs:
        if name == "Nd":
            assert [unicodedata.decimal(chr(code + i)) for i in range(count)] == [i % 10 for i in range(count)]
        code += count


def ranges(belongs):
    """The first and last of each run of characters that belong."""
    runs = []
    for code in filter(belongs, EVERY):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return " ".join(f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in runs)


def is_ignorable(code):
    return ("a" + chr(code) + "\u03a3").lower()[-1] == "\u03c2" and (" " + chr(code) + "\u03a3").lower()[-1] == "\u03c3"


def differs(is_so, by_category):
    return ranges(lambda code: is_so(chr(code)) != (category(code) in by_category))


def mapping(mapped, plain=lambda char: char):
    """Runs of characters with the same distance to what they are mapped to: first, last, step, first result; single ones: results."""
    runs, singles = [], []
    for code in EVERY:
        to = mapped(chr(code))
        if to == plain(chr(code)):
            continue
        if len(to) > 1:
            singles.append(f"{code:X}=" + ",".join(f"{ord(c):X}" for c in to))
            continue
        for run in runs[-2:]:
            if ord(to) - code == run[3] - run[0] and (code - run[1] == run[2] or run[0] == run[1] and code - run[1] <= 2):
                run[2] = code - run[1]
                run[1] = code
                break
        else:
            runs.append([code, code, 1, ord(to)])
    for first, last, step, to in runs:
        yield f"{first:X}={to:X}" if first == last else f"{first:X}-{last:X}{'' if step == 1 else '/2'}={to:X}"
    yield from singles


def constant(name, what, text):
    lines = textwrap.wrap(text, 108, break_on_hyphens=False) or [""]
    block = "".join(f"            {line}\n" for line in lines)
    return f'\n    /** {what} */\n    static final String {name} = """\n{block}            """;\n'


def write(path, what, constants):
    folder, _, name = path.partition("/")
    Path(JAVA, path + ".java").write_text(
        f"package dev.tally.python.{folder};\n\n/**\n * {what} Unicode {unicodedata.unidata_version},\n"
        " * as {@code src/test/scripts/record-characters.py} writes it down.\n */\n"
        f"final class {name} {{\n    private {name}() {{}}\n{''.join(constants)}}}\n", encoding="ascii", newline="\n")


write("syntax/CharacterTable", "The categories of characters, and what is not to be seen from them.", [
    constant("CATEGORIES", "For each run a letter, '`' and its number in {@code java.lang.Character}, then its length.",
             categories()),
    constant("IDENTIFIER_STARTS", "What begins an identifier and is no letter, or is one and does not.",
             differs(str.isidentifier, STARTS)),
    constant("IDENTIFIER_PARTS", "The same for what an identifier goes on with.",
             differs(lambda char: ("a" + char).isidentifier(), CONTINUES)),
    constant("DIGITS", "Digits that are not decimal.", differs(str.isdigit, {"Nd"})),
    constant("NUMBERS", "What stands for a number and is in none of the categories of numbers.",
             differs(str.isnumeric, NUMBERS)),
])
write("object/CaseTable", "The cases of characters:", [
    constant("OTHER_LOWER", "What is lower case and no lower-case letter.", differs(str.islower, {"Ll"})),
    constant("OTHER_UPPER", "What is upper case and no upper-case letter.", differs(str.isupper, {"Lu"})),
    constant("IGNORABLE", "What does not end a word for a sigma, beside some categories.",
             ranges(lambda code: is_ignorable(code) != (category(code) in IGNORABLE))),
    constant("UPPER", "Upper case: runs as {@code first-last/step=result of the first}, one as {@code from=to,to}.",
             " ".join(mapping(str.upper))),
    constant("LOWER", "Lower case.", " ".join(mapping(str.lower))),
    constant("TITLE", "Title case where it is not the upper case.", " ".join(mapping(str.title, str.upper))),
    constant("FOLD", "What the folded case of a letter is where it is not the lower case.",
             " ".join(mapping(str.casefold, str.lower))),
])
