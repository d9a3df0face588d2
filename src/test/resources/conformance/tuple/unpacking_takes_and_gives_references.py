left = ["left"]
right = ["right"]
left, right = right, left
print(left, right)
first, *middle, last = [left, right, left, right]
print(first is left, middle, last is right)
(a, b), c = (left, right), [left]
print(a, b, c)
head, *none = (left,)
print(head, none)
try:
    x, y = left, right, left
except ValueError as problem:
    print(problem)
