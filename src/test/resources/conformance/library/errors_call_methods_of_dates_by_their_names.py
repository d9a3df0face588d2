from datetime import date, datetime, time, timedelta

calls = [
    lambda: date(2020, 1, 1).replace(nope=1),
    lambda: datetime(2020, 1, 1).replace(nope=1),
    lambda: time(1).replace(nope=1),
    lambda: datetime.now(nope=1),
    lambda: timedelta(nope=1),
    lambda: datetime(2020, 1, 1).isoformat(nope=1),
]
for call in calls:
    try:
        call()
    except TypeError as e:
        print(e)
