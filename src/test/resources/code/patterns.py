"""match, with every pattern."""


def describe(value):
    match value:
        case 0 | 1:
            return "small"
        case -1 | 1 + 2j | "text" | b"bytes":
            return "literal"
        case None | True:
            return "singleton"
        case []:
            return "empty"
        case [x]:
            return x
        case [x, *_, y]:
            return x, y
        case (x, *rest) if rest:
            return rest
        case [_, _, *_]:
            return "wild"
        case {"kind": kind, "size": 1}:
            return kind
        case {"rest": _, **rest}:
            return rest
        case {}:
            return "mapping"
        case Point(0, y=0):
            return "origin"
        case Point(x=a, y=_) | Line(a, _):
            return a
        case shapes.Square(side=[1 | 2 as n]):
            return n
        case shapes.RED:
            return "red"
        case str() as s:
            return s
        case _:
            return "other"


def last_captures(value):
    match value, 1:
        case (a, b) | [b, a, _]:
            print(a, b)
        case other:
            print(other)


def only_default(value):
    match value:
        case _:
            pass
    match value:
        case x if x:
            return 1
