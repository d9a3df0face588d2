def show(*args, **kwargs):
    return args, kwargs


items = [1.5, 2.5]
options = {"x": 3.5}
got, named = show(*items, **options)
print(got, named, named is options)
t = (4.5, 5.5)
same, _ = show(*t)
print(same is t)
both, named = show(*items, 0.5, *t, y=1, **options)
print(both, named)
try:
    show(**options, **{"x": 1})
except TypeError as error:
    print(error)
