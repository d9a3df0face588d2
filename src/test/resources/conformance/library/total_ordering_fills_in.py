import functools


@functools.total_ordering
class Grade:
    def __init__(self, mark):
        self.mark = mark

    def __eq__(self, other):
        return self.mark == other.mark

    def __lt__(self, other):
        return self.mark < other.mark


low, high = Grade(1), Grade(5)
print(high > low, high <= low, low >= Grade(1))
