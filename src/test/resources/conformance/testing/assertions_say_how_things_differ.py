import unittest


def told(method, *args):
    try:
        getattr(case, method)(*args)
    except AssertionError as failure:
        print(failure)


case = unittest.TestCase()
told("assertEqual", {"a": 1, "b": 2}, {"a": 1, "b": 3})
told("assertEqual", "one\ntwo\n", "one\n2\n")
told("assertEqual", {1, 2}, {2, 3})
told("assertCountEqual", [1, 1, 2], [1, 2, 2])
told("assertAlmostEqual", 0.1, 0.2)
told("assertIsInstance", 1, str)
told("assertIsNone", 0)
told("assertGreater", 1, 2)
told("assertRegex", "abc", "x+")
told("assertNotIn", 1, [1])
