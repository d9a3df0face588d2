results = []
for i in range(4):
    try:
        if i % 2:
            raise ValueError(i)
        results.append(i)
    except ValueError as error:
        results.append(str(error))
        continue
    finally:
        results.append("f")
print(results)
while True:
    try:
        break
    finally:
        print("leaving")
