# at: 7
def pairs(values):
    for value in values:
        both = [value, value]
        yield both
source = pairs(["a", "b"])
first = next(source)
del source
print(first)
