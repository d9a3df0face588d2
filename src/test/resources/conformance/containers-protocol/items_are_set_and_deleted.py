class Sheet:
    def __init__(self):
        self.cells = {}

    def __setitem__(self, place, value):
        self.cells[place] = value

    def __getitem__(self, place):
        return self.cells[place]

    def __delitem__(self, place):
        del self.cells[place]


sheet = Sheet()
value = ["v"]
sheet["a", 1] = value
sheet["a", 2] = value
print(sheet["a", 1] is value, len(sheet.cells))
del sheet["a", 1]
try:
    sheet["a", 1]
except KeyError as problem:
    print(problem)
sheet["n"] = 1
sheet["n"] += 5
print(sheet["n"], value)
