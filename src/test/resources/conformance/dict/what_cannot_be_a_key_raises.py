table = {}
for key in ([], {}, {1}, ([],), bytearray()):
    try:
        table[key] = 1
    except TypeError as problem:
        print(problem)
try:
    table["missing"]
except KeyError as problem:
    print(problem, problem.args)
try:
    table.popitem()
except KeyError as problem:
    print(problem)
table[None] = table
print(table)
