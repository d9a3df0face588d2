import unittest


class Stack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = []

    def setUp(self):
        self.items = [1]
        self.addCleanup(self.shared.append, "cleaned")

    def tearDown(self):
        self.shared.append(len(self.items))

    def test_push(self):
        self.items.append(2)
        self.assertIn(2, self.items)

    def test_pop(self):
        self.assertEqual(self.items.pop(), 1)
        self.assertFalse(self.items)


result = unittest.TestResult()
unittest.TestLoader().loadTestsFromTestCase(Stack).run(result)
print(result.testsRun, result.wasSuccessful(), Stack.shared)
