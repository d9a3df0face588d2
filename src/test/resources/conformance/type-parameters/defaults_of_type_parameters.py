from typing import NoDefault


class Pair[A, B = list[int], *Rest = *tuple[str, int], **P = [int, str]]:
    pass


a, b, rest, p = Pair.__type_params__
print(a.has_default(), b.has_default(), rest.has_default(), p.has_default())
print(a.__default__ is NoDefault, b.__default__, rest.__default__, p.__default__)
value = b.__default__
print(b.__default__ is value)
print(Pair[int])
print(Pair[int, str, float, [bytes]])


class Two[X, Y = int]:
    pass


print(Two[str], Two[str].__args__)
try:
    Two[str, int, int]
except TypeError as error:
    print(error)
