# Calls of a small function, and comparison and addition of small ints.


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


print(fib(27))
