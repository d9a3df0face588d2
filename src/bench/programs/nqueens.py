# Every way to put eight queens on a board, four times: nested loops, lists, recursion, a generator.


def safe(columns, column):
    row = len(columns)
    for earlier in range(row):
        other = columns[earlier]
        if other == column or abs(other - column) == row - earlier:
            return False
    return True


def solutions(size, columns):
    if len(columns) == size:
        yield tuple(columns)
        return
    for column in range(size):
        if safe(columns, column):
            columns.append(column)
            yield from solutions(size, columns)
            columns.pop()


found = []
for _ in range(4):
    found = list(solutions(8, []))
print(len(found), found[0], found[-1])
