import unittest


class Even(unittest.TestCase):
    def test_even(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertEqual(n % 2, 0)


result = unittest.TestResult()
Even("test_even").run(result)
print([test.params["n"] for test, text in result.failures])
print([test.id() for test, text in result.failures])
print([text.splitlines()[-1] for test, text in result.failures])
