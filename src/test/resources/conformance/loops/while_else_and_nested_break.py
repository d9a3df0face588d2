n = 7
while n > 1:
    if n % 3 == 0:
        print("divisible", n)
        break
    n -= 1
else:
    print("never")
while n:
    n -= 1
else:
    print("ran out", n)
for i in range(3):
    for j in range(3):
        if j > i:
            break
        if i == j == 1:
            continue
        print(i, j)
