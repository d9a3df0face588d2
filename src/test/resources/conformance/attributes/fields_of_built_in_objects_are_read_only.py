import functools
from datetime import datetime, timedelta


class A:
    @property
    def p(self):
        return self

    def m(self):
        return self


a = A()
for change in ("A.p.fget = 1", "a.m.__self__ = 1", "A.m.__closure__ = 1", "A.m.__code__.co_name = 'n'",
               "functools.partial(print).func = 1", "super(A, a).__self__ = 1", "list[int].__args__ = ()",
               "datetime(2024, 1, 1).day = 2", "datetime(2024, 1, 1).hour = 2", "timedelta(1).days = 2"):
    try:
        exec(change)
    except AttributeError as e:
        print(change, "->", e)
