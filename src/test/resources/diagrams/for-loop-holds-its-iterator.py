# at: 3
total = []
for row in [[1], [2]]:
    total.append(row)
