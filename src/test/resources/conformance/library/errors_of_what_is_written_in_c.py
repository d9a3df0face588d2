from datetime import date
from decimal import Decimal


def frames(error):
    trace, names = error.__traceback__, []
    while trace:
        names.append(trace.tb_frame.f_code.co_name)
        trace = trace.tb_next
    return names


def day(number):
    return date(2024, 13, number)


try:
    day(1)
except ValueError as e:
    print(e, frames(e))
try:
    Decimal(1) / Decimal(0)
except ZeroDivisionError as e:
    print(frames(e))
