import doctest
import unittest


def half(n):
    """
    >>> half(4)
    2
    >>> half(3)
    1.5
    """
    return n // 2


suite = doctest.DocTestSuite()
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures))
print(result.failures[0][1].splitlines()[-1])
