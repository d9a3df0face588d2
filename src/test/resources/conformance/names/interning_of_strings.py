a = "name"
b = "na" + "me"
print(a is b)
c = "".join(["na", "me"])
print(c == a, c is a)
long = "two words"
print(long is "two words" if False else "skipped")
d = a[:2]
e = a[0]
print(e is "n"[0], d)
f = str(12)
g = str(5)
print(f, g)
