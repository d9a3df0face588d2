def check(n):
    assert n > 0, ["not positive", n]
    assert n != 3
    return n


for n in (1, 0, 3):
    try:
        print(check(n))
    except AssertionError as error:
        print(repr(error), error.args)
assert (x := 5) == 5, "never"
print(x)
