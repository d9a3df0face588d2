def attempt(thing):
    try:
        raise thing
    except BaseException as error:
        print(type(error).__name__, error)


attempt(5)
attempt("text")
attempt(ValueError)
attempt(ValueError("made"))
attempt(object)
attempt(int)
try:
    raise ValueError from 3
except TypeError as error:
    print(error)
try:
    raise KeyError("k") from ValueError
except KeyError as error:
    print(repr(error.__cause__))
