import sys

row = [0.5]
grid = [row] * 3
print(sys.getrefcount(row))
grid[0].append(1.5)
print(grid)
fresh = [[0.5] for _ in range(3)]
fresh[0].append(1.5)
print(fresh)
view = grid[:]
print(view is grid, view[0] is row, sys.getrefcount(row))
del grid, view
print(sys.getrefcount(row))
