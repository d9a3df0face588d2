from array import array

row = array("i", range(8))
row[2:4] = array("i", [20, 21, 22])
print(row)
row[::3] = array("i", [0, 0, 0])
print(row)
del row[1::2]
print(row, row[-1], row[::-1])
row *= 2
row += array("i", [7])
print(row.count(0), row.index(7), 22 in row)
try:
    row[1:3] = [5]
except TypeError as error:
    print(error)
