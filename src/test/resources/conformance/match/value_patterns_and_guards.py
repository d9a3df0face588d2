class Colour:
    RED = 1
    GREEN = "green"


def name(c):
    match c:
        case Colour.RED:
            return "red"
        case Colour.GREEN:
            return "green"
        case c if isinstance(c, list) and c:
            return "list", c
        case _:
            return "nothing"


print(name(1), name("green"), name([0.5]), name(5))
try:
    match 1:
        case Colour.BLUE:
            pass
except AttributeError as error:
    print(error)
