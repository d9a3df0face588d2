# Texts that are formatted as they are, the module of a built-in function, and how frames and dates of weeks are shown.
import datetime
import io
import itertools
import sys

text = "".join(["no ", "fields"])
print(text.format() is text, text % () is text, text.format_map({}) is text)


class Name(str):
    pass


name = Name("Ada")
print(type(name.format(1)), type(iter(name)), type(iter("Ada")))
print(b"abc" % memoryview(b"x"))
print(len.__self__, abs.__self__ is len.__self__)
print(int.__type_params__, type.__type_params__)


def here():
    return sys._getframe()


frame = here()
print(repr(frame).partition(", ")[2].rpartition("line")[2])
print(type(itertools.tee([1])[0]))
day = datetime.date(2024, 2, 29)
print(day.isocalendar(), day.isocalendar().week)
print(datetime.datetime(2024, 2, 29, 12).astimezone())

stream = io.StringIO()
for position in 2**63 - 1, 2**63 - 10, 2**62 - 2:
    stream.seek(position)
    try:
        stream.write("text")
    except OverflowError as error:
        print(error)
