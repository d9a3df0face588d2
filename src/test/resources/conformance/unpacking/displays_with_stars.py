a = [1.5, 2.5]
b = (3.5,)
print([*a, *b], (*b, *a), {*b, *a} == {1.5, 2.5, 3.5})
d = {"x": 1, **{"y": 2, "x": 3}}
print(d)
e = {**d, "z": a}
print(e["z"] is a)
t = *a, *b
print(t)
print(*a, *b, sep="/")
try:
    [*1]
except TypeError as error:
    print(error)
try:
    {**[1]}
except TypeError as error:
    print(error)
