third = 1 / 3
again = 1 / 3
print(third == again, third is again)
values = [third, again, third * 3, 0.1 + 0.2]
print(values)
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan])
print(round(2.5), round(3.5), round(2.675, 2), -7.5 // 2, -7.5 % 2)
print(float("1e3"), float(" -0.0 "), (0.75).as_integer_ratio(), 1e16, 1e-5)
del values
