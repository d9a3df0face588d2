who = "Ada"
score = 97.456
print("%s scored %.1f%%" % (who, score))
print("%(who)-6s|%(score)08.2f" % {"who": who, "score": score})
print("%5d|%-5d|%05d|%x|%o|%c|%r" % (42, 42, 42, 255, 8, "z", who))
for template, values in [("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%(a)s", {})]:
    try:
        print(template % values)
    except Exception as problem:
        print(type(problem).__name__, problem)
