items = [1500]
alias = items
items += (1600, 1700)
print(alias is items, alias)
pair = (1500,)
other = pair
pair += (1600,)
print(other is pair, other, pair)
n = 10**6
m = n
n -= 1
print(m, n)
d = {"n": 2000}
d["n"] *= 3
print(d)
items *= 2
print(len(alias))
