a = 256
b = 256
c = int("256")
print(a is b, a is c)
x = 257
y = int("257")
print(x is y, x == y)
n = -5
m = 5 - 10
print(n is m)
big = 10**20
same = 10**20
print(big is same)
total = x + y
print(total)
