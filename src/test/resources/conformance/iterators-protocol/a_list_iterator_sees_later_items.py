items = [["a"]]
it = iter(items)
print(next(it))
items.append(["b"])
print(next(it))
items.clear()
print(next(it, "done"))
items.append(["c"])
print(next(it, "done"), items)
numbers = [1, 2, 3, 4]
for n in numbers:
    numbers.remove(n)
print(numbers)
