import itertools

words = ["ant", "ape", "bee", "cow", "cat"]
groups = itertools.groupby(words, key=lambda w: w[0])
letter, members = next(groups)
print(letter, next(members))
letter, later = next(groups)
print(letter, list(members), list(later))
counted = {}
for letter, members in groups:
    counted[letter] = sum(1 for _ in members)
print(counted)
