def two(a, b):
    return a + b


def named(*, key, other):
    return key


def one_default(a, b=1):
    return a


calls = [
    lambda: two(1),
    lambda: two(),
    lambda: two(1, 2, 3),
    lambda: two(1, 2, c=3),
    lambda: two(1, a=2),
    lambda: named(),
    lambda: named(key=1),
    lambda: one_default(1, 2, 3),
    lambda: named(1, key=1, other=2),
]
for call in calls:
    try:
        call()
    except TypeError as error:
        print(error)
