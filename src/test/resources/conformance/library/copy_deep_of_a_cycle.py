import copy

loop = ["head"]
loop.append(loop)
other = copy.deepcopy(loop)
print(other[1] is other, other is loop)
loop.pop()
other.pop()
