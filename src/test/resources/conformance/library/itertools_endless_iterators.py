import itertools

evens = itertools.count(10, 2)
print(evens, next(evens), next(evens), evens)
turns = itertools.cycle(["red", "blue"])
taken = list(itertools.islice(turns, 5))
same = itertools.repeat([0], 2)
print(taken, same)
rows = list(same)
rows[0].append(1)
print(rows, rows[0] is rows[1])
totals = list(itertools.accumulate([1, 2, 3], initial=100))
print(totals)
