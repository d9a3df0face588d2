def loud(n):
    print("call", n)
    return n


g = (loud(x) for x in [1, 2, 3])
print("made")
print(next(g))
print(sum(g))
print(list(g))
try:
    h = (x for x in 5)
except TypeError as error:
    print(error)
first = next(x for x in range(10, 20) if x % 7 == 0)
print(first)
