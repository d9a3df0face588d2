def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


numbers = [3, 1, 2]
numbers.append(5)
numbers.extend((7, 8))
numbers.extend(n * n for n in range(3))
numbers.insert(0, "first")
numbers.insert(-1, "late")
numbers.insert(100, "last")
print(numbers, len(numbers))
numbers.remove("late")
print(numbers.pop(), numbers.pop(0), numbers)
print(numbers.index(2), numbers.count(1), numbers.index(1, 2))
numbers.reverse()
print(numbers, numbers[::2], numbers[-3:], numbers[5:1:-2])
numbers[1:3] = "xyz"
print(numbers)
numbers[::3] = ["*"] * len(numbers[::3])
print(numbers)
del numbers[1::2]
print(numbers)
numbers *= 2
numbers += (1,)
print(numbers, numbers * 0, [0] + numbers[:1])
copy = numbers.copy()
numbers.clear()
print(numbers, copy, copy == copy[:], [1, 2] < [1, 2, 0], [1, "a"] == [1.0, "a"])

attempt(lambda: [].index(1))
attempt(lambda: [1, 2].index(2, 5))
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].pop("a"))
attempt(lambda: [1].pop(10**30))
attempt(lambda: [1].pop(1, 2))
attempt(lambda: [].insert(1))
attempt(lambda: [].append())
attempt(lambda: [].remove(1))
attempt(lambda: [1][1])
attempt(lambda: [1]["a"])
attempt(lambda: [1][10**30])
attempt(lambda: [1][::0])
attempt(lambda: [1].__setitem__(3, 1))
attempt(lambda: [1].__setitem__(slice(0, 1), 5))
attempt(lambda: [1, 2].__setitem__(slice(None, None, 2), [1, 2]))
attempt(lambda: [1] + (1,))
attempt(lambda: [1] * "a")
attempt(lambda: [1] * (10**30))
attempt(lambda: [] < 1)
attempt(lambda: hash([]))
attempt(lambda: list(1))
attempt(lambda: list(1, 2))
attempt(lambda: list(a=1))
attempt(lambda: [].sort(1))
attempt(lambda: [].sort(foo=1))
attempt(lambda: [1, "a"].sort())
attempt(lambda: [[1], [1, [2]], [1, []]] == [[1], [1, [2]], [1, []]])
attempt(lambda: list[int])
attempt(lambda: list("abc"))

nested = [1]
nested.append(nested)
print(nested)
nested.clear()
matrix = [[0] * 3 for _ in range(2)]
matrix[1][2] = 9
print(matrix, [row[:] for row in matrix], list(map(list, zip(*matrix))))
itself = [1, 2, 3]
itself.extend(itself)
itself[1:2] = itself
print(itself)
for position, item in enumerate(itself):
    if item == 3:
        itself.remove(item)
print(itself)
