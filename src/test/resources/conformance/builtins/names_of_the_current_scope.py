def area(width, height):
    before = dict(locals())
    result = width * height
    seen = locals()
    seen["result"] = "changed"
    return before, sorted(seen), result


print(area(2, 3))
value = ["v"]
print(globals()["value"] is value, "area" in globals())
globals()["made"] = value
print(made is value)
del globals()["made"]
try:
    made
except NameError as problem:
    print(problem)
