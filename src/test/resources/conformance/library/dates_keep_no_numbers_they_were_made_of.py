from datetime import date, datetime, time, timedelta

year = int("2024")
days = int("1000")
micro = int("123456")
day = date(year, 2, 29)
moment = datetime(year, 2, 29, 12, 30, 15, micro)
clock = time(1, 2, 3, micro)
span = timedelta(days, 300, micro)
later = day.replace(year=year)
print(day, moment, clock, span, later)
parts = (day.year, moment.microsecond, span.days)
print(parts)
