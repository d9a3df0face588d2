from collections.abc import Hashable, Iterable, Sequence, Sized


class Bag:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


bag = Bag()
print(isinstance(bag, Sized), isinstance(bag, Iterable), isinstance(bag, Sequence))
print(isinstance([], Hashable), isinstance((), Sequence))
