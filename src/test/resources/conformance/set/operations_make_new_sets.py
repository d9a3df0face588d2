a = {1, 2, 3}
b = {3, 4}
union = a | b
common = a & b
print(union, common, a - b, a ^ b)
print(common <= a, a.isdisjoint({9}), a >= {1}, a == {3, 2, 1})
a |= {10}
a -= {1}
print(a, a.union([5], (6,)))
try:
    a | [5]
except TypeError as problem:
    print(problem)
a.update("xy")
print(len(a), a.pop() in {2, 3, 10, "x", "y"})
