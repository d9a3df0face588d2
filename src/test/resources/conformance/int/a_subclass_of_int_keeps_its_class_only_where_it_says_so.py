class Cents(int):
    def __add__(self, other):
        return Cents(int(self) + int(other))

    def __repr__(self):
        return f"{int(self)}c"


price = Cents(250)
tip = Cents(50)
total = price + tip
plain = price * 2
print(total, type(total).__name__, plain, type(plain).__name__)
basket = [price, tip, total]
print(sum(basket), max(basket), basket)
del price
