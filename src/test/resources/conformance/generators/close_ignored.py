def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def polite():
    try:
        yield 1
    except GeneratorExit:
        return "bye"


p = polite()
next(p)
print(p.close())
print(p.close())
