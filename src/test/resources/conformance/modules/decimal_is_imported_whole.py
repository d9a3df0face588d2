from decimal import *
getcontext().prec = 6
third = Decimal(1) / 3
print(third, MAX_PREC is MAX_EMAX)
with localcontext() as context:
    context.prec = 2
    print(+third)
