import math

tenths = [0.1] * 10
print(sum(tenths) == 1.0, math.fsum(tenths) == 1.0)
total = math.fsum([1e16, 1.0, -1e16])
weighted = math.sumprod([2, 3], [0.5, 0.25])
product = math.prod([1.5, 2, 4], start=10)
nearby = math.isclose(0.1 + 0.2, 0.3), math.nextafter(1.0, 2.0), math.ulp(1.0)
pieces = [math.frexp(6.0), math.modf(-2.75), math.ldexp(0.75, 3)]
print(total, weighted, product, nearby, pieces)
