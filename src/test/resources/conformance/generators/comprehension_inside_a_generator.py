def windows(items, n):
    for i in range(len(items) - n + 1):
        yield [items[i + j] for j in range(n)]


for w in windows([1.5, 2.5, 3.5], 2):
    print(w)
squares = (n * n for n in (x + 1 for x in range(3)))
print(next(squares), list(squares))
print(sum(len(w) for w in windows("abcd", 3)))
