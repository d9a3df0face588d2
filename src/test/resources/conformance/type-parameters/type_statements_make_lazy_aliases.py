def told(x):
    print("told", x)
    return x


type Plain = told(int)
type Tree[T] = T | list[Tree[T]]
print(Plain, Plain.__name__, Plain.__type_params__, Plain.__module__)
print(Plain.__value__, Plain.__value__)
value = Tree.__value__
print(value, Tree.__parameters__)
ints = Tree[int]
print(ints, ints.__args__, ints.__origin__ is Tree)
print(Plain | None, list[Plain])
try:
    Plain[int]
except TypeError as error:
    print(error)


def local():
    big = [1, 2]
    type Inner = big
    return Inner


alias = local()
print(alias.__value__)
del alias, ints, value
type = 3
print(type)
