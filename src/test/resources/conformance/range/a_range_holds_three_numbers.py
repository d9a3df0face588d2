steps = range(0, 10, 3)
print(steps, list(steps), len(steps), steps[-1])
print(6 in steps, 7 in steps, steps.index(9), steps.count(3))
back = steps[::-1]
print(back, steps[1:], steps == range(0, 12, 3))
for n in range(2):
    for m in range(n, 2):
        print(n, m)
huge = range(10 ** 20)
print(huge[5], 10 ** 19 in huge)
try:
    range(1, 2, 0)
except ValueError as problem:
    print(problem)
