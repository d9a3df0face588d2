# at: 13
from array import array

counts = array("i", [3, 1, 2])
prices = array("d", [0.5] * 3)
letters = array("w", "hé")
many = array("q", range(100, 400))
empty = array("b")
data = bytearray(b"hello")
every = bytearray(range(100))
hours = range(9, 18, 2)
counts.append(-7)
counts[1] = 10
data[0] = 72
