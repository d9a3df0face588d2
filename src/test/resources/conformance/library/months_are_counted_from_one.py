import calendar

print(calendar.monthrange(2024, calendar.FEBRUARY), calendar.Month(2), calendar.Day(6))
for month in (0, 13):
    try:
        calendar.monthrange(2024, month)
    except ValueError as e:
        print(type(e).__mro__, e)
try:
    calendar.month(2024, 13)
except IndexError as e:
    print(type(e).__name__, e)
