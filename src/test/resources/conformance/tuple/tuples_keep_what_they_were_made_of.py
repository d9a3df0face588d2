names = ["Ada"]
pair = (names, "Lovelace")
names.append("Grace")
print(pair)
first, second = pair
print(first is names, second)
try:
    pair[0] = []
except TypeError as problem:
    print(problem)
try:
    pair[0] += ["Edsger"]
except TypeError as problem:
    print(problem)
print(pair, hash((1, 2)) == hash((1, 2)))
del names, first
