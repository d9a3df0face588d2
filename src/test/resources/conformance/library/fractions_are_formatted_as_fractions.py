from fractions import Fraction

third = Fraction(1, 3)
print(f"[{third:10}] [{third:<+10}] [{Fraction(-7, 3):*^12}]")
print(f"{Fraction(1234567, 1000):_} {Fraction(3):#} {Fraction(-5):=+6} {third:.3f}")
for spec in "010", "d", "<010.2f":
    try:
        print(format(third, spec))
    except ValueError as error:
        print(error)
try:
    third // 1j
except TypeError as error:
    print(error)
