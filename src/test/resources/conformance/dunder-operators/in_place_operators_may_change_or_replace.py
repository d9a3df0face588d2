class Bag:
    def __init__(self, items):
        self.items = items

    def __iadd__(self, item):
        self.items.append(item)
        return self


class Frozen:
    def __init__(self, items):
        self.items = items

    def __add__(self, item):
        return Frozen(self.items + [item])


bag = Bag([])
same = bag
bag += "x"
print(bag is same, same.items)
ice = Frozen([])
old = ice
ice += "x"
print(ice is old, old.items, ice.items)
