small = 256
same = 255 + 1
print(small is same)
large = 257
other = large + 1 - 1
print(large == other, large is other)
numbers = [large, other, small, same, -5, -6]
total = 0
for n in numbers:
    total = total + n
print(total)
del large
print(numbers[0], other)
