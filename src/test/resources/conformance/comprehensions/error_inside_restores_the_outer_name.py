def f():
    x = [1.5]
    try:
        [1 / x for x in (1, 0)]
    except ZeroDivisionError as error:
        print(error)
    return x


print(f())
x = "module"
try:
    [x.missing for x in [3000]]
except AttributeError as error:
    print(error)
print(x)
