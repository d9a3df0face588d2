a = b = "old"
try:
    a, b = [1.5]
except ValueError as error:
    print(error)
print(a, b)
d = {}
try:
    a, d["x"].y = 1.5, 2.5
except KeyError as error:
    print(repr(error))
print(a, b)


class Stop:
    def __iter__(self):
        yield 1
        raise LookupError("inside")


try:
    a, b = Stop()
except LookupError as error:
    print(error)
print(a)
