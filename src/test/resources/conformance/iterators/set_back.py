letters = "añb"
at = iter(letters)
for place in 1, -4, 99:
    at.__setstate__(place)
    print(place, at.__length_hint__(), list(at))
    at = iter(letters)

numbers = range(10, 0, -3)
down = iter(numbers)
down.__setstate__(2)
print(list(down), down.__reduce__())

cells = ["x", "y", "z"]
up = iter(cells)
up.__setstate__(-1)
print(list(up), up.__length_hint__())
for wrong in "1", None, 2**80:
    try:
        reversed(cells).__setstate__(wrong)
    except (TypeError, OverflowError) as problem:
        print(type(problem).__name__, problem)
