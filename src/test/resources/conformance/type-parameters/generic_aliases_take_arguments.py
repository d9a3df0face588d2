from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")
ints = list[int]
pairs = dict[T, list[U]]
print(ints, pairs, ints.__origin__, ints.__args__, pairs.__parameters__)
filled = pairs[str, float]
print(filled, filled.__args__[1])
made = ints([1, 2])
print(made, type(made), ints == list[int], hash(ints) == hash(list[int]))
for attempt in (lambda: ints[str], lambda: pairs[int], lambda: isinstance(made, ints), lambda: issubclass(list, ints)):
    try:
        attempt()
    except TypeError as error:
        print(error)


class Stack(list):
    pass


stack = Stack[int]([3])
print(stack, stack.__orig_class__)
print(tuple[int, ...], tuple[()], list[[int, str]], type[int], list["name"])
print(ints.append is list.append, ints.__class__, ints.__doc__ == list.__doc__)
