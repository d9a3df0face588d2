def halves(n):
    for i in range(n):
        yield i / 2


print(sum(halves(4)), sum(halves(3), 10**20))
