import weakref

class Basket:
    def __init__(self):
        self.items = [1, 2]

    def __len__(self):
        return len(self.items)

    def __add__(self, other):
        return self.items + other

basket = Basket()
proxy = weakref.proxy(basket)
print(len(proxy), proxy + [3], proxy.items, isinstance(proxy, Basket))
proxy.label = "fruit"
print(basket.label, type(proxy).__name__)
try:
    hash(proxy)
except TypeError as problem:
    print(problem)
del basket
try:
    proxy.items
except ReferenceError as problem:
    print(problem)
