class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return [self.left]


down = Countdown(3)
first = next(down)
rest = list(down)
print(first, rest, next(down, "over"))
for item in Countdown(2):
    print(item)
print([*Countdown(2)], tuple(Countdown(1)), [1] in Countdown(3))
