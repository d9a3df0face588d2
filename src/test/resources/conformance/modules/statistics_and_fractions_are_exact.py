import statistics, fractions
from fractions import Fraction
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.mode([1, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.pstdev([1,2,3]), statistics.variance([1,2,3,5]))
f = Fraction(1, 3)
g = f + Fraction(1, 6)
print(g, f * 3, Fraction("0.25"), Fraction(0.5), float(f), round(Fraction(7, 3), 1), f < g, hash(f), Fraction(3.5), f"{f:.3f}")
print(statistics.fmean([1.5, 2]), statistics.geometric_mean([1, 2, 4]), statistics.quantiles([1,2,3,4]))
