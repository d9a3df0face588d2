import copy
import datetime
import inspect
from collections import namedtuple

day = datetime.date(2024, 2, 29)
moment = datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.timezone.utc)
print(copy.replace(day, day=1), copy.replace(moment, hour=5), copy.replace(datetime.time(1, 2), minute=3))
Point = namedtuple("Point", "x y")
point = Point([1], [2])
moved = copy.replace(point, y=day)
print(moved, moved.x is point.x)
shape = inspect.signature(lambda a, b=1: a)
print(copy.replace(shape, return_annotation=int), copy.replace(shape.parameters["b"], default=2))
for wrong in (lambda: copy.replace(day, month=13), lambda: copy.replace(5), lambda: copy.replace(point, z=1)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
