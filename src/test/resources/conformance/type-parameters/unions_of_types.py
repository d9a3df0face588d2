class A:
    pass


number = int | float
maybe = A | None
print(number, maybe, number.__args__, int | int, type(number))
print(isinstance(1, number), isinstance(None, maybe), isinstance("", number), issubclass(bool, number))
print(number == float | int, hash(number) == hash(float | int), (number | str) | int)
names = [int | list[A], list[int] | None]
print(names)
for attempt in (lambda: isinstance(1, names[1]), lambda: int | 3, lambda: number[int], lambda: type(number)()):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


def f[T](x: T | None, y: "T" = None) -> list[T] | None:
    return x


print(f.__annotations__["return"], f.__annotations__["x"])
print(f.__annotations__["return"][int])
del maybe, names, number
