from collections import deque
rows = [[1], [2]]
queue = deque(rows)
walk = iter(rows)
