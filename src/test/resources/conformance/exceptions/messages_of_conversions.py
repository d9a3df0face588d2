def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: 5())
attempt(lambda: {[]: 1})
attempt(lambda: -"a")
attempt(lambda: "a" < 1)
attempt(lambda: 5[0])
attempt(lambda: "abc".foo)
attempt(lambda: int([]))
attempt(lambda: 2 ** -1 // 0)
attempt(lambda: [].pop())
attempt(lambda: "%d" % "x")
