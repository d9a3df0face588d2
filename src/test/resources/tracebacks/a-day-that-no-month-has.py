from datetime import date
from decimal import Decimal

try:
    Decimal(1) / Decimal(0)
except ArithmeticError as error:
    print(repr(error))
print(date(2024, 2, 29))
date(2023, 2, 29)
