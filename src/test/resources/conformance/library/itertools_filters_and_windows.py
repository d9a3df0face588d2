import itertools

numbers = [1, 4, 6, 3, 8]
small = list(itertools.takewhile(lambda n: n < 6, numbers))
rest = list(itertools.dropwhile(lambda n: n < 6, numbers))
odd = list(itertools.filterfalse(lambda n: n % 2 == 0, numbers))
chosen = list(itertools.compress(numbers, [1, 0, 1]))
print(small, rest, odd, chosen)
steps = [b - a for a, b in itertools.pairwise(numbers)]
print(steps)
for batch in itertools.batched("abcde", 2):
    print(batch)
for row in itertools.zip_longest("ab", [1], fillvalue=None):
    print(row)
powers = list(itertools.starmap(pow, [(2, 5), (3, 2)]))
