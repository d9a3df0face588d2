ages = {"a": 1, "b": 2, "c": 3}
try:
    for name in ages:
        if name == "b":
            del ages[name]
except RuntimeError as problem:
    print(problem, ages)
for name in ages:
    ages[name] += 10
print(ages)
try:
    for name in ages:
        ages[name + "x"] = 0
except RuntimeError as problem:
    print(problem, ages)
