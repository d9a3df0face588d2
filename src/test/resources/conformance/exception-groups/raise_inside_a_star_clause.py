try:
    try:
        raise ExceptionGroup("eg", [ValueError("a"), TypeError("b")])
    except* ValueError as g:
        raise KeyError("new")
    except* TypeError as g:
        print("type", g.exceptions)
except ExceptionGroup as error:
    print(repr(error))
    print(repr(error.exceptions[0].__context__))
