def leak():
    yield 1
    raise StopIteration("leaked")


g = leak()
print(next(g))
try:
    next(g)
except RuntimeError as error:
    print(error, "|", repr(error.__cause__), error.__context__ is error.__cause__)


def careless(items):
    yield next(iter(items))


try:
    print(list(careless([])))
except RuntimeError as error:
    print(error)
