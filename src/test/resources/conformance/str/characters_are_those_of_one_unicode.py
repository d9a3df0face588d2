def facts(c):
    tests = "alpha decimal digit numeric printable upper lower title identifier".split()
    return [test for test in tests if getattr(c, "is" + test)()]


# A letter of Unicode 16, its upper case for an older one, an ideograph of 15.1.
for c in "\u1c8a", "\u019b", "\U0002ebf0", "\u2118", "\u1369", "\u2474", "\u5104", "\u0e33", "\u24d0":
    print(ascii(c), facts(c), ascii(c.upper()), ascii(repr(c)))
print("ΟΔΟΣ ΣΑΣ. A1Σ Σ", "ΟΔΟΣ ΣΑΣ. A1Σ Σ".lower())
print("straße ﬁn ǆ ŉ".upper(), "straße ﬁn ǆ ŉ".title(), "ẞ ﬁ".casefold())
print(["İ".lower(), "ǅ".swapcase(), "ͅ".upper()], "a·b".isidentifier())
