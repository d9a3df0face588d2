class Basket:
    def __init__(self, items):
        self.items = items

    @property
    def first(self):
        found = self.items[0]
        return found


basket = Basket([["apple"], ["pear"]])
for _ in range(4):
    fruit = basket.first
    print(fruit)
