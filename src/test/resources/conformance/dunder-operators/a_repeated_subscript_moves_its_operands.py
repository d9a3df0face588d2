class Ring:
    def __init__(self, items):
        self.items = items

    def __getitem__(self, index):
        at = index % len(self.items)
        return self.items[at]


ring = Ring([["a"], ["b"]])
for n in (1000, 1001, 1002, 1003):
    found = ring[n]
    print(found)
