from array import array

counts = array("i", [3, 1, 2])
counts.append(-7)
counts[1] = 10
counts.pop(0)
counts.extend([5, 6])
counts.reverse()
del counts[2:]
del counts[:]
data = bytearray(b"hello")
alias = data
data[0] = 72
del counts, data, alias
