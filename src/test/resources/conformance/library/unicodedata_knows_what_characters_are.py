import unicodedata as u


def facts(c):
    print(u.name(c, "-"), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), sep=", ")
    print(repr(u.decomposition(c)), u.numeric(c, None), u.digit(c, None), u.decimal(c, None))


def asked(function, *args):
    try:
        return ascii(function(*args))
    except (KeyError, TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


# Letters, marks, digits, symbols, syllables, ideographs, what is unassigned and private.
print(*[facts(c) for c in "Aé\u03013²½⅓€각三\uf900😀∈א٠Ⅷ\u0378\ue000"])
names = "SNOWMAN,snowman,LF,KEYCAP DIGIT ONE,HANGUL SYLLABLE GGWALG,CJK UNIFIED IDEOGRAPH-4E09,snow man," + "x" * 300
print(*[asked(u.lookup, name) for name in names.split(",")], sep="\n")
print(asked(u.name, "\n"), asked(u.name, "ab"), asked(u.digit, "x"), asked(u.decimal, "²"), asked(u.numeric, "x"), sep="\n")
print(asked(u.category, 1), asked(u.category, ""), asked(u.normalize, "NFX", "é"), u.unidata_version, sep="\n")
