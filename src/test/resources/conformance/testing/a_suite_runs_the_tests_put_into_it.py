import io
import unittest


class Words(unittest.TestCase):
    """About words."""

    def test_upper(self):
        """upper() makes capitals"""
        self.assertEqual("ab".upper(), "AB")

    def test_split(self):
        self.assertListEqual("a b".split(), ["a", "b"])


suite = unittest.TestSuite()
suite.addTest(Words("test_split"))
suite.addTests([Words("test_upper"), unittest.FunctionTestCase(lambda: None)])
print(suite.countTestCases(), [test.id().rpartition(".")[2] for test in suite][:2])
stream = io.StringIO()
unittest.TextTestRunner(stream, verbosity=2).run(suite)
print(stream.getvalue()[:120])
