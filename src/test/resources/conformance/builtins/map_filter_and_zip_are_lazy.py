numbers = [[1], [2], [3]]
doubled = map(lambda n: n * 2, numbers)
print(next(doubled), len(numbers))
numbers.append([4])
print(list(doubled))
kept = filter(lambda n: n[0] % 2, numbers)
print(list(kept), list(filter(None, [0, 1, "", "x"])))
pairs = zip(numbers, "ab")
first = next(pairs)
print(first[0] is numbers[0], list(pairs), list(zip()))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as problem:
    print(problem)
