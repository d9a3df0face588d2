def asked(form, values):
    try:
        return form % values
    except (OverflowError, TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


print(asked("%%", ()), asked("%d%%", 5), asked(b"%%%d", 5), asked("%%", {"a": 1}))
for form in "%5%", "%(a)%", "%-%", "%*%", "%(a":
    print(form, asked(form, ()), asked(form, {"a": 1}), asked(form.encode(), (1, 2)), sep="; ")
for values in (2**31, 2.5), ("a", 1), (10**20, 1.5):
    print(asked("%.*f", values), asked(b"%.*f", values), sep="; ")
print(asked("%*d", (10**20, 1)), asked(b"%*d", (1.5, 1)), asked("%*d", (True, 1)), sep="; ")
