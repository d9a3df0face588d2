from abc import ABC
from functools import lru_cache


class Data:
    @lru_cache
    def method(self, key):
        made = [self, key]
        return made


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        answer = hasattr(other, "__len__")
        return answer


data = Data()
made = data.method("k")
print(made is data.method("k"), issubclass(list, Sized), issubclass(int, Sized))
