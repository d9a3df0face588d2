def make():
    functions = []
    for word in ["red", "green", "blue"]:
        def show():
            return word

        functions.append(show)
    word = "last"
    return functions


fs = make()
print([f() for f in fs])
print(fs[0].__closure__[0] is fs[2].__closure__[0])
