from unittest.mock import DEFAULT, Mock

read = Mock(side_effect=[1, ValueError("bad"), 3])
print(read())
try:
    read()
except ValueError as error:
    print(error)
print(read())
try:
    read()
except StopIteration:
    print("no more")
twice = Mock(side_effect=lambda n: 2 * n)
print(twice(4), twice.call_args)
plain = Mock(return_value=7, side_effect=lambda: DEFAULT)
print(plain())
fails = Mock(side_effect=KeyError("k"))
try:
    fails()
except KeyError as error:
    print(repr(error))
