import copy


class Row:
    def __init__(self, *cells):
        self.cells = cells

    def __getitem__(self, i):
        return self.cells[i]

    def __len__(self):
        return len(self.cells)


class Tag:
    pass


tag = Tag()
made = [
    iter((tag, 2)),
    iter("aé漢"),
    iter(b"xyz"),
    iter(range(10**20, 10**20 + 3)),
    iter({"k": tag, "l": 2}.items()),
    iter({5}),
    iter(Row(tag, 2, 3)),
    reversed(Row(tag, 2, 3)),
    enumerate([tag, 2], 7),
    zip([tag], "ab", strict=True),
    filter(None, [0, 1, 2]),
]
for it in made:
    next(it)
    twin = copy.copy(it)
    print(type(twin).__name__, sum(1 for _ in twin))
del made, it, twin

shelf = {"k": tag}
keys = iter(shelf.items())
shelf["l"] = 2
try:
    copy.copy(keys)
except RuntimeError as changed:
    print(changed)
