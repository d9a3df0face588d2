from datetime import date, datetime, timedelta, timezone


def tell(act):
    try:
        print(act())
    except (TypeError, AttributeError) as error:
        print(error)


class Holiday(date):
    pass


day = date(2024, 2, 29)
print(type(day), date.__module__, date.__name__)
tell(lambda: day - 1)
tell(lambda: len(day))
tell(lambda: "on " + day)
tell(lambda: day.weeks)
tell(lambda: setattr(day, "year", 2025))
tell(lambda: timedelta("1"))
tell(lambda: date())
tell(lambda: datetime(2024))
tell(lambda: datetime(2024, 1, 1, tzinfo=1))
print(repr(Holiday(2024, 5, 1)), timezone.utc, repr(timezone.utc))
