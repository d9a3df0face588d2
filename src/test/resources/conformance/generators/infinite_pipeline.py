def count(n=1000):
    while True:
        yield n
        n += 1


def keep(source, test):
    for item in source:
        if test(item):
            yield item


def take(n, source):
    for _, item in zip(range(n), source):
        yield item


print(list(take(3, keep(count(), lambda n: n % 7 == 0))))
