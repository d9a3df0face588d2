def f(value):
    match value:
        case [a, 2]:
            pass
        case [a, b]:
            pass
    return a, b


print(f([1000, 2000]))


def g(value):
    match value:
        case [x, 2]:
            return "two"
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


print(g([1, 3]))
match [1, [2, 3]]:
    case [p, [q, *r]]:
        print(p, q, r)
