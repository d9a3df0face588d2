a = 1000
b = int("1000")
c = a
same = a is b
