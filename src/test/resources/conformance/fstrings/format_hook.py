class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return f"<{self.n}|{spec}>"

    def __repr__(self):
        return "Money()"


m = Money(2000)
print(f"{m} {m:eur} {m!r:>9}")
print(f"{m=} {m=:x}")
print("{0:a} {0!r} {x}".format(m, x=m))
for spec in ("q", ".f", "=10"):
    try:
        print(format("text", spec))
    except ValueError as error:
        print(error)
