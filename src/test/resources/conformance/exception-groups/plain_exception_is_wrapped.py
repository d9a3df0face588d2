try:
    raise ValueError("plain")
except* ValueError as group:
    print(type(group).__name__, group.exceptions, repr(group))
try:
    try:
        raise ValueError("plain")
    except* TypeError:
        print("never")
except ValueError as error:
    print(repr(error))
