try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), ExceptionGroup("n", [OSError(3)])])
    except* ValueError:
        print("value")
except ExceptionGroup as rest:
    print(rest, rest.exceptions)
    print(rest.message)
