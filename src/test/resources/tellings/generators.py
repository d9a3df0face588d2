def down(n):
    while n:
        yield n
        n -= 1
steps = down(2)
two = next(steps)
one = next(steps)
for n in down(1):
    print(n)
done = next(steps, None)
