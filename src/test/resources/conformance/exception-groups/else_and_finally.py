def f(fail):
    try:
        if fail:
            raise ExceptionGroup("g", [OSError("o")])
    except* OSError as g:
        print("caught", g.exceptions)
    else:
        print("else")
    finally:
        print("finally")
    return "out"


print(f(True))
print(f(False))
