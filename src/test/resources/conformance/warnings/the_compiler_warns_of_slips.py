import warnings


def warned(text):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        compile(text, "<text>", "exec")
    return [(str(w.message), w.lineno) for w in seen]


print(warned("x = 5\nx is 5\nx is not 'a'\nx is None\n(\nx\nis\n())"))
print(warned("1(2)\n[1](2)\n(1, 2)[None]\n'ab'['a']\nf'{x}'()\n{1}[1]"))
print(warned("assert (x, 'message')\nassert ()\nx[1]['a'] = 2"))
print(warned("while x is 1: pass\ntry: pass\nfinally: x is 1"))
print(warned("1if x else 0x2or 3\n1is x"))
print(warned("[1](2)[(3)()]\n(x is 1) is 2"))
