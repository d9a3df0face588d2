class Record:
    def __init__(self, data):
        self.data = data

    def __getattr__(self, name):
        if name in self.data:
            return self.data[name]
        raise AttributeError(f"no field {name!r}")


row = Record({"id": [7]})
print(row.id, row.data["id"] is row.id, hasattr(row, "size"))
try:
    row.size
except AttributeError as problem:
    print(problem)
row.id = 8
print(row.id, row.data)
