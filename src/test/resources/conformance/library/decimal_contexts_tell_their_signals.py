# Flags and traps of a context: mappings of signals, in an order of their own.
import decimal

context = decimal.getcontext()
print(context)
print(context.flags)
third = decimal.Decimal(1) / 3
print(context.flags[decimal.Inexact], context.flags[decimal.Overflow], context.flags is context.flags)
print(context)
context.clear_flags()
context.traps[decimal.Inexact] = 1
try:
    decimal.Decimal(2) / 3
except decimal.Inexact as error:
    print(error)
small = decimal.Context(prec=3, flags=[decimal.Inexact, decimal.Clamped, decimal.InvalidOperation])
print(small)
print(small.__reduce__()[1])
print(list(small.flags)[:3], len(small.traps), decimal.Rounded in small.flags)
print(small.flags == small.flags.copy(), type(small.flags.copy()), type(small.flags).__name__)
small.traps = small.flags
print(small.copy())
with decimal.localcontext(small, prec=2, traps=small.traps.copy() | {decimal.Inexact: False}) as two:
    print(decimal.Decimal(1) / 7, type(decimal.localcontext()))
