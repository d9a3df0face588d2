import string


def asked(function, *args):
    try:
        return function(*args)
    except (IndexError, KeyError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


forms = ["{:", "{0!r", "{!", "{0", "{[a", "{:{}", "{0!rx}", "{a{b}}", "{0!x:}", "{0:{0:{0}}}", "{0:{1}}", "{0[}]}", "a{0!r:>{1}}b"]
print(*[asked(form.format, "ab", 5) for form in forms[:9]], sep="\n")
print(*[asked(form.format, {"}": 1}, 5) for form in forms[9:]], sep="\n")
print(*[asked(list, string.Formatter().parse(form)) for form in ["a{0!r:>{w}}b{{", "{0[}]}"]], sep="\n")
