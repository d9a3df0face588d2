def f():
    x = [1.5]
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(f())


def g():
    value = 7

    def inner():
        return value

    del value
    try:
        return inner()
    except NameError as error:
        return str(error)


print(g())
try:
    del missing
except NameError as error:
    print(error)
