import io
import unittest


class Truth(unittest.TestCase):
    def test_true(self):
        self.assertTrue(True)

    def test_equal(self):
        self.assertEqual("a", "b")


runner = unittest.TextTestRunner(io.StringIO())
program = unittest.main(argv=["truth"], testRunner=runner, exit=False)
print(program.result, program.progName)
try:
    unittest.main(argv=["truth", "Truth"], testRunner=runner)
except SystemExit as end:
    print("exit", end.code)
unittest.main(argv=["truth"], testRunner=runner)
print("never printed")
