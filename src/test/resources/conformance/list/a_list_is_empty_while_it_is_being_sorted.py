seen = []
numbers = [3, 1, 2]


def key(n):
    seen.append(len(numbers))
    return n


numbers.sort(key=key)
print(numbers, seen)


def meddle(n):
    numbers.append(n)
    return n


try:
    numbers.sort(key=meddle)
except ValueError as problem:
    print(problem)
print(numbers)
