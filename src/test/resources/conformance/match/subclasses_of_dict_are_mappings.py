from collections import ChainMap, Counter, OrderedDict, defaultdict


def first(subject):
    match subject:
        case {"a": 1, **rest}:
            return type(rest).__name__, rest
        case []:
            return "empty"
        case _:
            return "other"


for subject in OrderedDict(a=1, b=2), defaultdict(list, a=1), Counter("ab"), ChainMap({"a": 1}), []:
    print(first(subject))
