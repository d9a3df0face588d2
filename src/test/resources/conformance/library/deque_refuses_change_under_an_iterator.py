from collections import deque

numbers = deque([[1], [2], [3]])
try:
    for number in numbers:
        numbers.append(number)
except RuntimeError as error:
    print(error)
print(len(numbers), numbers == deque([[1], [2], [3], [1]]))
