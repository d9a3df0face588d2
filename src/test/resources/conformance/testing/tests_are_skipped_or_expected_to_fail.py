import sys
import unittest


class Some(unittest.TestCase):
    @unittest.skip("not now")
    def test_later(self):
        self.fail("never reached")

    @unittest.skipIf(sys.version_info > (3,), "old Python only")
    def test_old(self):
        pass

    @unittest.expectedFailure
    def test_bug(self):
        self.assertTrue(0)

    @unittest.expectedFailure
    def test_mended(self):
        self.assertTrue(1)

    def test_inside(self):
        self.skipTest("found out late")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Some).run(result)
for test, reason in result.skipped:
    print(test.id(), reason)
print(len(result.expectedFailures), len(result.unexpectedSuccesses), result.wasSuccessful())
