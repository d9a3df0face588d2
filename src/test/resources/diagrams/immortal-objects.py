# values: objects
a = None
b = 7
c = 3 + 4
d = ()
e = True
