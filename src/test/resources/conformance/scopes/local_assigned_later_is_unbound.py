x = "module"


def f():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = "local"
    return x


print(f())


class C:
    print(x)
    x = "class"
    print(x)


print(C.x, x)
