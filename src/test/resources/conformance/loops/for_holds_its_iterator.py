items = [1000, 2000, 3000]
for item in items:
    print(item)
    if item == 2000:
        break
else:
    print("no break")
print(item)
for item in []:
    pass
else:
    print("empty", item)
for i in range(2):
    continue
else:
    print(i)
