def kind(action):
    try:
        action()
    except (KeyError, IndexError) as error:
        return "lookup pair", type(error).__name__
    except LookupError:
        return "lookup"
    except ArithmeticError:
        return "arithmetic"
    except:
        return "other"
    return "none"


def fail(e):
    raise e


print(kind(lambda: {}[1]))
print(kind(lambda: 1 / 0))
print(kind(lambda: fail(LookupError())))
print(kind(lambda: fail(SystemExit(3))))
print(kind(lambda: None))
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as error:
    print(error)
