class Row:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]


def first(row):
    return row[int(0)]


def again(row):
    return row[0]


row = Row(1, 2)
first([3, 4])
first(row)
first(row)
again((3, 4))
again("ab")
again(row)
again(row)
