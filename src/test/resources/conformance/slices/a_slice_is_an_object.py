class Row:
    def __getitem__(self, key):
        return key


row = Row()
part = row[1:10:2]
print(part, part.start, part.stop, part.step, part.indices(6))
print(row[:], row[1, ..., 2:], row[None])
letters = "abcdefgh"
every = slice(None, None, 3)
print(letters[every], [1, 2, 3, 4][every], every == slice(None, None, 3))
numbers = list(range(6))
numbers[slice(1, 3)] = ["x"]
del numbers[slice(-2, None)]
print(numbers)
