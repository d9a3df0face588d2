import collections
import inspect
import math


class Names(dict):
    pass


def shown(what):
    try:
        return str(inspect.signature(what))
    except ValueError as error:
        return str(error)


print(shown(len), shown(print), shown(sorted), shown(pow), shown(open))
print(shown(str.split), shown("".join), shown([].append), shown(dict.fromkeys), shown(int.to_bytes))
print(shown(float), shown(object), shown(enumerate), shown(Names), shown(collections.deque.append))
print(shown(int), shown(max), shown(str.count), shown(type), shown(math.hypot), sep="\n")
print(shown(list.__add__), shown((1).__add__), shown(object.__init__), len.__text_signature__)
print(inspect.signature(sorted).bind([3], reverse=True), math.gcd.__text_signature__, open.__module__)
