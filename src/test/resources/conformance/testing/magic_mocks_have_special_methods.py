from unittest.mock import MagicMock, Mock

m = MagicMock()
print(len(m), list(m), bool(m), int(m), "x" in m)
m.__len__.return_value = 4
m.__getitem__.side_effect = lambda key: key * 2
print(len(m), m["ab"], m[3])
m.__getitem__.assert_called_with(3)
with m as entered:
    print(entered is m.__enter__.return_value)
m.__exit__.assert_called_once_with(None, None, None)
plain = Mock()
try:
    len(plain)
except TypeError as error:
    print(error)
plain.__str__ = Mock(return_value="shown")
print(str(plain))
