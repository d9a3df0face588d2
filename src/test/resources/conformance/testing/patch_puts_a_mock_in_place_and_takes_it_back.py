import math
from unittest.mock import patch


def area(r):
    return round(math.pi * r * r, 2)


def ask():
    return float(input("r? "))


print(area(1))
with patch("math.pi", 3):
    print(area(1))
with patch("builtins.input", return_value="2") as asked:
    print(ask())
asked.assert_called_once_with("r? ")
with patch("__main__.area") as mocked:
    mocked.return_value = 5
    print(area(9), mocked.call_args)
print(area(1), math.pi)
