import sys

outer = [[1.5, 2.5], [3.5]]
for row in outer:
    for value in row:
        print(value, sys.getrefcount(outer), sys.getrefcount(row))
print(sys.getrefcount(outer))
for a in outer:
    for b in a:
        if b == 2.5:
            break
    else:
        continue
    print("broke", b)
    break
