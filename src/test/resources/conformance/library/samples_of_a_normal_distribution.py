from statistics import NormalDist

heights = NormalDist(170, 8)
first = heights.samples(3, seed=1)
print(first == heights.samples(3, seed=1))
for sample in first + heights.samples(2, seed="a"):
    print(round(sample, 9))
