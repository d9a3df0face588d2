import statistics

print(statistics.quantiles([5]))
print(statistics.geometric_mean([1, 2, 4]), statistics.geometric_mean([3, 0]))
try:
    statistics.geometric_mean([])
except statistics.StatisticsError as error:
    print(error)
try:
    statistics.geometric_mean([-1])
except statistics.StatisticsError as error:
    print(error)
try:
    statistics.quantiles([])
except statistics.StatisticsError as error:
    print(error)
