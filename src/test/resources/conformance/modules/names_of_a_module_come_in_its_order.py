from math import *
print(sqrt(16), comb(5, 2), pi)
from re import *
print(match("a", "abc").group())
from gc import *
print(isenabled())
from statistics import *
print(mean([1, 3]))
