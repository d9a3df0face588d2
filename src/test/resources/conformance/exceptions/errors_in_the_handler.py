def f():
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError:
            raise TypeError("third")


try:
    f()
except TypeError as error:
    chain = []
    while error:
        chain.append(repr(error))
        error = error.__context__
    print(chain)
