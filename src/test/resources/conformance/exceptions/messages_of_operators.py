def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: {}["key"])
attempt(lambda: [1, 2][5])
attempt(lambda: (1,)["x"])
attempt(lambda: None.attr)
attempt(lambda: int("x"))
attempt(lambda: float("y"))
attempt(lambda: len(5))
