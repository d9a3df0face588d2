from collections import OrderedDict
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from sys import getsizeof


class Day(date):
    pass


print(getsizeof(date(2024, 1, 1)), getsizeof(Day(2024, 1, 1)), getsizeof(datetime(2024, 1, 1)), getsizeof(time(1)))
print(getsizeof(timedelta(1)), getsizeof(timezone.utc), getsizeof(Decimal(1)), date.__basicsize__)
print([getsizeof(OrderedDict.fromkeys(range(n))) for n in (0, 1, 5, 6, 11)])
