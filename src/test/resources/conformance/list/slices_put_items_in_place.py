numbers = [[0], [1], [2], [3], [4]]
middle = numbers[1:4]
numbers[1:4] = [["new"]]
print(numbers, middle)
numbers[::2] = [["even"], ["more"]]
print(numbers)
numbers[:0] = numbers
print(len(numbers), numbers[0] is numbers[3])
try:
    numbers[::2] = [1]
except ValueError as problem:
    print(problem)
numbers[:] = []
print(numbers, middle)
