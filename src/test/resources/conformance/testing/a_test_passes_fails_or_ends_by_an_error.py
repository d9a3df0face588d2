import io
import unittest


class Sums(unittest.TestCase):
    def test_right(self):
        self.assertEqual(1 + 2, 3)

    def test_wrong(self):
        self.assertEqual([1, 2, 3], [1, 2, 4], "lists")

    def test_breaks(self):
        return 1 / 0


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Sums)
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(result)
print(stream.getvalue().splitlines()[:3])
print([text.splitlines()[-1] for test, text in result.failures + result.errors])
