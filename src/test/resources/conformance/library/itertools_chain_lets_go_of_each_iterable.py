import itertools


class Batch(list):
    def __del__(self):
        print("gone:", list(self))


first = Batch([1, 2])
links = itertools.chain(first, Batch([3]))
del first
one = next(links)
two = next(links)
print(one, two)
three = next(links)
print(three)
print(list(links))
