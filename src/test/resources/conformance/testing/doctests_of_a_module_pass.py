import doctest


def twice(n):
    """Doubles.

    >>> twice(4)
    8
    >>> twice("ab")
    'abab'
    >>> [twice(n) for n in range(3)]
    [0, 2, 4]
    """
    return n * 2


class Counter:
    """
    >>> c = Counter()
    >>> c.more()
    1
    """

    n = 0

    def more(self):
        self.n += 1
        return self.n


print(doctest.testmod())
