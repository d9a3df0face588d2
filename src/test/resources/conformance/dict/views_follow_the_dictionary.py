stock = {"apple": 3}
names = stock.keys()
pairs = stock.items()
stock["pear"] = 5
print(names, pairs, stock.values())
print("pear" in names, ("pear", 5) in pairs, names & {"apple", "fig"}, names - {"pear"})
it = iter(stock)
print(next(it))
stock["fig"] = 1
try:
    next(it)
except RuntimeError as problem:
    print(problem)
print(list(reversed(stock)), len(names))
