rows = [[1], [2]]
for row in rows:
    row.append(0)
doubled = [n[0] * 2 for n in rows]
for i in range(2):
    print(i)
while i:
    i -= 1
