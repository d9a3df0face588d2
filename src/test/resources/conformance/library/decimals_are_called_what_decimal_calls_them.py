from decimal import Decimal

price = Decimal("9.99")
print(type(price), Decimal.__name__)
for act in (
    lambda: price + 0.5,
    lambda: price < "10",
    lambda: price[0],
    lambda: price.cents,
    lambda: range(price),
    lambda: Decimal([]),
):
    try:
        print(act())
    except (TypeError, AttributeError, ValueError) as error:
        print(error)
