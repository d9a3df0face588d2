from unittest.mock import Mock, create_autospec


class Account:
    def __init__(self, owner):
        self.owner = owner

    def pay(self, amount, to="shop"):
        return amount


mock = Mock(spec=Account)
print(isinstance(mock, Account))
mock.pay(3)
try:
    mock.steal()
except AttributeError as error:
    print(error)
strict = create_autospec(Account)
made = strict("ann")
made.pay.return_value = 1
print(made.pay(5, to="me"))
try:
    made.pay()
except TypeError as error:
    print(error)
made.pay.assert_called_once_with(5, to="me")
