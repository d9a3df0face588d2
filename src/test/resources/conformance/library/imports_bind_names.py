import collections.abc
import collections as c
from collections import deque as line, abc
import sys

print(c is collections, abc is collections.abc, sys.modules["collections"] is c)
row = line(["a"])
print(row, c.__name__, abc.__name__)
