class Plant:
    kind = ["plant"]

    def grow(self):
        return self.kind


fern = Plant()
rose = Plant()
print(fern.grow() is rose.grow(), Plant.kind is fern.kind)
fern.kind = ["fern"]
print(fern.kind, rose.kind, Plant.__dict__["kind"])
del fern.kind
print(fern.kind, isinstance(fern, Plant))
del fern, rose
Other = Plant
del Plant
print(Other.__name__)
