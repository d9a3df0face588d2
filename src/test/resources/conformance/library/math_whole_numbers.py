import math

parts = [math.gcd(84, 126), math.lcm(4, 6, 10), math.isqrt(10**20)]
big = math.factorial(25)
ways = {k: math.comb(6, k) for k in range(4)}
orders = math.perm(7, 3)
print(parts, big, ways, orders)
try:
    math.factorial(2.5)
except TypeError as wrong:
    print(wrong)
try:
    math.comb(5, -1)
except ValueError as wrong:
    print(wrong)
