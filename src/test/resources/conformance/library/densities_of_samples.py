from statistics import StatisticsError, kde, kde_random

sample = [-2.1, -1.3, -0.4, 1.9, 5.1, 6.2]
density = kde(sample, h=1.5)
print(density(-3), density(1.5), kde(sample, 1.5, "triangular", cumulative=True)(2.2))
draw = kde_random(sample, 1.2, "quartic", seed=8)
print(draw(), draw())
for wrong in lambda: kde([], 1), lambda: kde([1], 0), lambda: kde([1], 1, "nope"):
    try:
        wrong()
    except StatisticsError as e:
        print(e)
