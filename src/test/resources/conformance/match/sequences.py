def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return "one", x
        case [first, *rest, last] if first == last:
            return "ends", rest
        case (a, b) | [a, b, _]:
            return "pair", a, b
        case [_, *_]:
            return "long"
    return "none"


for v in ([], [1500], [1, 2, 1], (1, 2), [1, 2, 3], range(4), "abc", {1, 2}):
    print(shape(v))
