from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=str)


class Old(Generic[T]):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print("derived", cls.__name__, cls.__parameters__)


class Ints(Old[int]):
    pass


class Both[S](Old[S]):
    pass


class Map(dict[K, T], Generic[K, T]):
    pass


print(Ints.__orig_bases__, Ints.__bases__, Ints.__mro__)
print(Both.__orig_bases__, Both[int])
m = Map(a=[1])
print(m, Map[str, int], T, K, T.__module__, K.__bound__)
print(isinstance(Ints(), Old), issubclass(Both, Generic))
try:
    Old[int, str]
except TypeError as error:
    print(error)
try:
    isinstance(m, Map[str, int])
except TypeError as error:
    print(error)
