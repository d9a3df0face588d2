class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return [self.n]


c = Countdown(3)
for row in c:
    print(row)
print(next(c, "done"))
print(list(Countdown(2)))


class Items:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i * 10


print([x for x in Items()])
