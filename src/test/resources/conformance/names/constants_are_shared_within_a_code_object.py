a = 1000
b = 1000
print(a is b)


def f():
    return 1000


c = f()
d = f()
print(c is d, c is a)
text = "not interned!"
again = "not interned!"
print(text is again)
pair = (1000, "two")
same = (1000, "two")
print(pair is same)
e = 500 + 500
print(e is a, e == a)
