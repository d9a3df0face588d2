def countdown(n):
    while n:
        yield [n]
        n -= 1
steps = countdown(3)
first = next(steps)
second = next(steps)
