from datetime import date, datetime, timedelta, timezone, tzinfo

utc = timezone.utc
zero = utc.utcoffset(None)
nothing = timedelta()
day = timedelta(days=1)
rest = day - day
a = datetime(2024, 1, 1, tzinfo=utc)
b = datetime(2024, 1, 1)
print(zero is nothing, zero is rest, hash(zero) == hash(timedelta(0)), timezone(zero) is utc)
for operation in (lambda: a - b, lambda: a < b, lambda: date.max + day, lambda: timedelta(10**9), lambda: tzinfo().dst(b)):
    try:
        operation()
    except Exception as error:
        print(type(error).__name__, error)
print(repr(b.isocalendar()))
