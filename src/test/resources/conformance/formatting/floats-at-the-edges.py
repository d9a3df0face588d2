largest = 1.7976931348623157e308
for value, spec in [
    (largest, ".3%"),
    (0.0, ".1"),
    (0.0, "#.1"),
    (1e22, "#"),
    (1 + 2j, "#"),
    (0j, "#12"),
]:
    print(repr(format(value, spec)))
for base, exponent in [(complex(0, float("nan")), 1j), (1e200 + 0j, 2), (0j, 1j)]:
    try:
        print(base**exponent)
    except ArithmeticError as error:
        print(type(error).__name__, error)
