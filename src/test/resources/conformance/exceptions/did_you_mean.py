import math


class Point:
    def __init__(self):
        self.width = 1.5


colour = "red"
cases = [lambda: Point().widht, lambda: colou, lambda: math.sqr, lambda: [].apend, lambda: pritn, lambda: self]
for case in cases:
    try:
        case()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error, error.name)
