class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(self.name[1:] + " must not be negative")
        setattr(instance, self.name, value)


class Account:
    balance = Positive()


account = Account()
account.balance = 300
print(account.balance, vars(account))
try:
    account.balance = -1
except ValueError as problem:
    print(problem)
print(Account.balance is vars(Account)["balance"])
