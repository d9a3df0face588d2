text = "\N{LATIN SMALL LETTER E WITH ACUTE}"
print(text, text == "é", len("\N{GRINNING FACE}"), "\N{greek small letter alpha}\N{LF}".encode())
print(f"{text}\N{DIGIT ONE}{2:\N{DIGIT ZERO}>3}", r"\N{DIGIT ONE}")
sources = [
    r"'\N{NO SUCH THING}'",
    r"'ab\N{}'",
    r"'\N{DIGIT'",
    r"'\N'",
    r"'é\N{DIGIT ONEONE}'",
    r"'\N{KEYCAP DIGIT ONE}'",
    r"f'{1}\N{NO}{2}'",
    r"f'{1}\x1'",
    r"f'{f'\N'}'",
    r"'é\x1'",
]
for source in sources:
    try:
        print(eval(source))
    except SyntaxError as e:
        print(source, e, e.offset, e.end_offset)
