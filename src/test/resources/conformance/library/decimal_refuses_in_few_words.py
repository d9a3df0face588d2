# What contexts and numbers of decimal refuse, and how they say so.
import decimal


def refused(*calls):
    exec("""for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, str(error).splitlines()[0])""")


exact = decimal.Context()
exact.traps[decimal.FloatOperation] = True
one = decimal.Decimal(1)
for attribute in {"prec": 0, "Emin": 1, "Emax": -1, "capitals": 2, "clamp": 1.5, "rounding": "up", "traps": 5, "flags": {}}.items():
    refused(lambda: setattr(exact, *attribute))
refused(
    lambda: decimal.Context(flags=[ZeroDivisionError]),
    lambda: decimal.Context(traps=(decimal.Inexact,)),
    lambda: exact.flags["Inexact"],
    lambda: exact.flags.pop(decimal.Inexact),
    lambda: exact.flags == {},
    lambda: exact.add(1, "2"),
    lambda: decimal.setcontext(None),
    lambda: decimal.localcontext(5),
    lambda: decimal.localcontext(precision=5),
)
refused(
    lambda: divmod(one, 0),
    lambda: decimal.Decimal(0) / 0,
    lambda: decimal.Decimal("many"),
    lambda: decimal.Decimal(-1).sqrt(),
    lambda: decimal.Decimal("1e999999") * 100,
    lambda: decimal.Decimal((2, (1,), 0)),
    lambda: decimal.Decimal((0, (1, 12), 0)),
    lambda: decimal.Decimal((0, (1,), "x")),
    lambda: decimal.Decimal(None),
)
refused(
    lambda: int(decimal.Decimal("nan")),
    lambda: round(decimal.Decimal("inf")),
    lambda: round(one, "2"),
    lambda: float(decimal.Decimal("snan")),
    lambda: format(one, "q"),
    lambda: one.quantize(one, rounding="up"),
    lambda: one.sqrt(context=5),
)
decimal.setcontext(exact)
refused(lambda: one < 1.5, lambda: one == 1.5, lambda: decimal.Decimal(1.5))
