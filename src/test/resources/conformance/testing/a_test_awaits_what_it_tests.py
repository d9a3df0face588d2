import asyncio
import io
import unittest


async def double(n):
    await asyncio.sleep(0)
    return n * 2


class DoubleTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.seen = [await double(1)]

    async def test_doubles(self):
        self.assertEqual(await double(2), 4)

    def test_what_was_set_up(self):
        self.assertEqual(self.seen, [2])

    async def test_fails(self):
        self.assertEqual(await double(2), 5)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(DoubleTest)
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print(result.testsRun, len(result.failures), len(result.errors))
print(result.failures[0][0].id())
