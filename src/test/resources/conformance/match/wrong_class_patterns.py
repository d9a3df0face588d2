class One:
    __match_args__ = ("a",)
    a = 1


for pattern in (
    lambda v: [1 for _ in [0] if (lambda: None)()],
):
    print(pattern(0))


def attempt(v):
    try:
        match v:
            case One(1, 2):
                return "two"
    except TypeError as error:
        return str(error)
    return "fell through"


print(attempt(One()))
print(attempt(5))
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as error:
    print(error)
