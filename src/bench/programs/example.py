# Twenty lines, as a page shows them.
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        return self.balance

accounts = [Account("Ada"), Account("Alan", 50)]
for account in accounts:
    account.deposit(100)
by_owner = {account.owner: account for account in accounts}
try:
    by_owner["Ada"].deposit(-1)
except ValueError as error:
    print(f"refused: {error}")
print([f"{a.owner}: {a.balance}" for a in accounts])
