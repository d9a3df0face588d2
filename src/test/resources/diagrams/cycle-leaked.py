a = ["a"]
b = ["b", a]
a.append(b)
del a
del b
