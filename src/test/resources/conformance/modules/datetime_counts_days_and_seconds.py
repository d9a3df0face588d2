from datetime import date, datetime, timedelta, time, timezone
d = date(2024, 2, 28)
e = d + timedelta(days=2)
print(d, e, e - d, d < e, e.weekday(), e.isoformat(), repr(d))
t = datetime(2024, 1, 1, 12, 30)
print(t, t + timedelta(hours=5), t.strftime("%Y/%m/%d %H:%M"), datetime.fromisoformat("2024-05-06T07:08:09"))
print(timedelta(days=1, seconds=5), timedelta(1) / 2, time(1, 2, 3), t.replace(year=2025), t.timestamp() if t.tzinfo else "naive")
print(datetime.strptime("2020-01-02", "%Y-%m-%d"), t.date(), t.time(), timezone.utc)
