def f(a, b=2000, /, c=3000, *rest, d, e=5000, **more):
    return [a, b, c, rest, d, e, more]


print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, g=8))
print(f(1, d=4, a=9, b=10))
for call in [lambda: f(), lambda: f(1), lambda: f(d=1), lambda: f(1, c=2, d=3, **{"c": 4})]:
    try:
        call()
    except TypeError as error:
        print(error)
