# at: 3
def depth(n):
    if n == 1:
        return [n]
    below = depth(n - 1)
    return below + [n]
found = depth(5)
