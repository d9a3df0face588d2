import doctest


def shown():
    """
    >>> print(list(range(20)))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> 1 / 0
    Traceback (most recent call last):
        ...
    ZeroDivisionError: division by zero
    >>> int("x")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: something
    >>> unknown  # doctest: +SKIP
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    """


print(doctest.testmod(optionflags=doctest.REPORT_NDIFF))
print(doctest.testmod(verbose=False).skipped)
