class Thing:
    pass


one = Thing()
two = Thing()
print(one == one, one == two, one in [two], one in {one})
shelf = {one: "one", two: "two"}
print(shelf[one], len(shelf))
try:
    one < two
except TypeError as problem:
    print(problem)
del shelf[one]
print(list(shelf.values()))
