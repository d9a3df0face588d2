loop = [1]
loop.append(loop)
print(loop, len(loop), loop[1] is loop)
print(loop[1][1][0])
other = [2]
other.append(loop)
loop.append(other)
print(other)
loop.pop()
loop.pop()
print(loop, other)
