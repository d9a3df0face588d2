original = [[1], [2]]
copy = original[:]
copy.append([3])
