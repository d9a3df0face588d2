from datetime import date, datetime, timedelta
from queue import SimpleQueue


def told(call):
    try:
        print(eval(call))
    except TypeError as e:
        print(e)


told("date(2000, 1, 2).weekday()")
told("date(2000, 1, 2).weekday(1)")
told("date(2000, 1, 2).isoformat(1, 2)")
told("date(2000, 1, 2).timetuple(x=1)")
told("date.today(1)")
told("datetime(2000, 1, 2).timestamp(1)")
told("datetime(2000, 1, 2).date(1)")
told("datetime.utcoffset(datetime(2000, 1, 2), 1)")
told("timedelta(1).total_seconds(1)")
told("SimpleQueue().qsize(1)")
