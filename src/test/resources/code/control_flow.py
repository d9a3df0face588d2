"""Branches and loops, with the exits that are copied and the jumps that are threaded."""
for i in range(3):
    if i == 1:
        continue
    elif i > 5 and i < 10 or not i:
        break
    print(i)
else:
    print("done")

while i:
    i -= 1
    if i < 0:
        break
    if i % 2:
        print("odd")
    else:
        print("even")

while True:
    if i > 10:
        break
    i += 3


def first(items, wanted):
    for item in items:
        if item is None:
            continue
        if item == wanted:
            return item
    return None


def nested(rows):
    for row in rows:
        for cell in row:
            if not cell:
                break
        else:
            return row
    else:
        pass


def ternary(a, b, c):
    x = a if b else c
    if (a if b else c) and not (a or b):
        return x
    if 0 < a < b <= c:
        return a
    return 0 < a < b


def none_tests(a):
    if a is None:
        return 1
    if a is not None and a is None:
        return 2
    if not (a is None):
        return 3


def constant_tests():
    if 0:
        print("never")
    if 1:
        print("always")
    while 0:
        print("never")
    assert first, "message"
    assert ()
    return 1 and 2 or 3


if __debug__:
    pass
