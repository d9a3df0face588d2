import csv

print(csv.field_size_limit(3), list(csv.reader(["\U0001f600\U0001f600\U0001f600"])))
for wrong in [["abcd"]], [["a"], "excel", ";"]:
    try:
        print(list(csv.reader(*wrong)))
    except (csv.Error, TypeError) as e:
        print(repr(e))
for wrong in 2**70, True, "9":
    try:
        csv.field_size_limit(wrong)
    except (OverflowError, TypeError) as e:
        print(repr(e))
print(csv.field_size_limit(new_limit=131072), csv.get_dialect(name="excel").delimiter)
rows = csv.reader(["a"], quoting=csv.QUOTE_ALL)
for change in "line_num", "dialect":
    try:
        setattr(rows, change, 1)
    except AttributeError as e:
        print(e)
try:
    csv.writer(rows, quoting=True)
except TypeError as e:
    print(e)
limit = csv.field_size_limit()
before = csv.field_size_limit(new_limit=limit)
print(limit is before, limit == before)
