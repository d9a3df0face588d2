versions = [(3, 13), (3, 9), (2, 7, 18), (3,)]
versions.sort()
print(versions)
print((1, 2) < (1, 2, 0), (1, [2]) == (1, [2]), (1, "a") < (2, 0))
try:
    (1, "a") < (1, 0)
except TypeError as problem:
    print(problem)
print(max(versions), min(versions, key=len), (3, 9) in versions, versions.index((3,)))
