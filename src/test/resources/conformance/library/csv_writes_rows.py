import csv
import io

out = io.StringIO()
sheet = csv.writer(out)
print(sheet.writerow(["a,b", 'say "hi"', "two\nlines", 1.5, None]), sheet.dialect.delimiter)
sheet.writerows([[""], [None, ""], []])
print(repr(out.getvalue()))
for options in {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_STRINGS}, {"doublequote": False, "escapechar": "\\"}:
    out = io.StringIO()
    csv.writer(out, lineterminator=";", **options).writerow(['q"', 1, None])
    print(out.getvalue())
out = io.StringIO()
table = csv.DictWriter(out, ["x", "y"], restval="-")
table.writeheader()
table.writerow({"x": 1})
try:
    table.writerow({"z": 1})
except ValueError as e:
    print(e)
print(repr(out.getvalue()))
for wrong in {"quoting": csv.QUOTE_NONE}, {"delimiter": "ab"}, {"quotechar": " "}, {"nope": 1}:
    try:
        csv.writer(out, **wrong).writerow(["a,b"])
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
csv.register_dialect("bars", delimiter="|")
print(csv.list_dialects(), list(csv.reader(["a|b"], "bars")))
sheet.writerow(3)
