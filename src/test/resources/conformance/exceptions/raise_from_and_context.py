def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError("bad " + text) from error


try:
    convert("x1")
except RuntimeError as error:
    print(error, "|", error.__cause__)
    print(error.__suppress_context__, error.__context__ is error.__cause__)
try:
    try:
        {}["k"]
    except KeyError:
        [][0]
except IndexError as error:
    print(repr(error.__context__), error.__cause__)
try:
    raise TypeError("t") from None
except TypeError as error:
    print(error.__suppress_context__, error.__cause__)
