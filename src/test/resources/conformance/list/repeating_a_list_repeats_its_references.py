cell = [0]
row = [cell] * 3
row[0].append(1)
print(row)
grid = [[0] * 2] * 2
grid[0][0] = 5
print(grid)
grid *= 2
print(len(grid), grid[0] is grid[3])
row *= 0
print(row, cell)
proper = [[0] * 2 for _ in range(2)]
proper[0][0] = 5
print(proper)
