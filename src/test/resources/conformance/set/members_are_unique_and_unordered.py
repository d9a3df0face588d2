letters = set("hello world")
letters.discard(" ")
print(len(letters), "h" in letters, sorted(letters))
small = {3, 1, 2, 1}
print(small)
names = {"ada", "grace", "edsger"}
for name in names:
    print(name)
frozen = frozenset(names)
shelf = {frozen: "engineers"}
print(shelf[frozenset(["grace", "edsger", "ada"])])
print(set(), frozenset(), {frozen})
