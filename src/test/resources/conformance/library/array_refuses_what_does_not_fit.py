from array import array


def attempt(code, value):
    try:
        return array(code, [value])
    except (TypeError, OverflowError, ValueError) as error:
        return f"{type(error).__name__}: {error}"


for code, value in [("b", 128), ("B", -1), ("H", 70000), ("I", -1), ("Q", 2**64), ("d", "2")]:
    print(code, attempt(code, value))
numbers = array("i", [1, 2, 3])
for change in [lambda: numbers + [4], lambda: numbers.remove(9), lambda: numbers.pop(7)]:
    try:
        change()
    except Exception as error:
        print(error)
