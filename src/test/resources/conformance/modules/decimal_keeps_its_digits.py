import decimal
from decimal import Decimal

price = Decimal("1.10")
print(price + Decimal("2.20"), price * 3, price == Decimal("1.1"))
print(Decimal(1) / Decimal(7), Decimal("2.675").quantize(Decimal("0.01"), decimal.ROUND_HALF_UP))
with decimal.localcontext() as context:
    context.prec = 5
    print(Decimal(1) / Decimal(3), decimal.getcontext().prec)
print(decimal.getcontext().prec, repr(price), hash(price) == hash(Decimal("1.1")), float(price))
held = [price, price]
del price
print(sum(held))
