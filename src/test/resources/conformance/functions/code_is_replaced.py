import types


def count():
    yield 1
    return 2


code = count.__code__
named = code.replace(co_name="reckon")
print(code.co_name, named.co_name, code == named, code == code.replace())
print(hash(code) == hash(code.replace()), len({code, code.replace()}))

waits = types.coroutine(count)
print(waits is count, waits.__code__.co_flags - code.co_flags, type(waits()).__name__)
count.__code__ = named
print(count.__name__, list(count()))
for wrong in {"co_nam": "x"}, {"co_name": 3}, {"co_flags": None}:
    try:
        code.replace(**wrong)
    except TypeError as problem:
        print(problem)
