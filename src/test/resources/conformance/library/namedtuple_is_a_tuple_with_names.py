from collections import namedtuple

Point = namedtuple("Point", ["x", "y"], defaults=[0])
here = Point([1])
there = here._replace(y=[2])
print(here, there, there.x is here.x)
print(Point._fields, here._asdict())
try:
    here.x = 3
except AttributeError as error:
    print(error)
