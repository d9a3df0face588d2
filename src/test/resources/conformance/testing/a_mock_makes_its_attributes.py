from unittest.mock import Mock

box = Mock(name="box", size=3)
print(box.size, box.open is box.open)
box.open.return_value.read.return_value = "text"
print(box.open("a").read())
print(box.mock_calls)
print(box.method_calls)
try:
    box.assert_caled_once()
except AttributeError as error:
    print(error)
del box.size
print(hasattr(box, "size"), hasattr(box, "lid"))
