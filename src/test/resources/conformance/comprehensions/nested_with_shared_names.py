matrix = [[1, 2], [3, 4], [5, 6]]
flat = [n for row in matrix for n in row]
print(flat)
transposed = [[row[i] for row in matrix] for i in range(2)]
print(transposed)
index = {n: (i, j) for i, row in enumerate(matrix) for j, n in enumerate(row)}
print(index[4])
print({i % 2: [j for j in range(i)] for i in range(4)})
