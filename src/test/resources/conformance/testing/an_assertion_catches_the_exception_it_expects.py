import unittest


def half(n):
    if n % 2:
        raise ValueError(f"{n} is odd")
    return n // 2


class Halves(unittest.TestCase):
    def runTest(self):
        with self.assertRaises(ValueError) as caught:
            half(3)
        print(caught.exception)
        with self.assertRaisesRegex(ValueError, r"^\d+ is odd$"):
            half(5)
        self.assertRaises(TypeError, half, None)
        with self.assertRaises(ValueError):
            half(4)


result = Halves().run()
print(result.failures[0][1].splitlines()[-1])
