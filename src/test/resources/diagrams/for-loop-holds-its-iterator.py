# at: 4#2
rows = [[1], [2]]
for row in rows:
    row.append(0)
