def produce(source):
    for item in source:
        doubled = [item, item]
        yield doubled
    return "done"


numbers = [1000, 2000]
g = produce(numbers)
first = next(g)
second = next(g)
try:
    next(g)
except StopIteration as stop:
    value = stop.value
print(first, second, value)
del g
