import sys

big = 10**5000
try:
    str(big)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(0)
print(len(str(big)), int("7" * 5000) % 1000)
sys.set_int_max_str_digits(640)
print(sys.get_int_max_str_digits())
for digits in "9" * 641, "8" * 640:
    try:
        print(int(digits) % 7)
    except ValueError as error:
        print(error)
try:
    sys.set_int_max_str_digits(5)
except ValueError as error:
    print(error)
sys.set_int_max_str_digits(4300)
