import csv

lines = ['name,note\r\n', 'ann,"says ""hi"", twice"\r\n', 'bob,"two', 'lines"\n', '\n', 'a"b,c\n']
rows = csv.reader(lines)
for row in rows:
    print(row, rows.line_num)
print(list(csv.reader(["1,'2',,''"], quotechar="'", quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["1,'2',,''"], quotechar="'", quoting=csv.QUOTE_NOTNULL)))
print(list(csv.reader(["a\\,b; c", "d"], delimiter=";", escapechar="\\", skipinitialspace=True)))
for row in csv.DictReader(["x,y", "1,2", "3", "4,5,6"]):
    print(row)
for wrong in ['"a"b'], ['"a'], [b"x"], ["a\rb"]:
    try:
        print(list(csv.reader(wrong, strict=True)))
    except csv.Error as e:
        print(repr(e))
rows = csv.reader(iter(lines), dialect="excel-tab")
first = next(rows)
del rows, lines
