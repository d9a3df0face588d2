cases = [
    lambda: [a for a, b in [(1, 2, 3)]],
    lambda: [a for a, b in [(1,)]],
    lambda: [a for a, *b, c in [(1,)]],
    lambda: [a for a, b in [7]],
    lambda: [a for a, b in [iter([1, 2, 3])]],
    lambda: [a for (a,) in [{1: 2, 3: 4}]],
]
for case in cases:
    try:
        case()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
