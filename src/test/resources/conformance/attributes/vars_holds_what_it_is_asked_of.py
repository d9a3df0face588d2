class Box:
    def __getattribute__(self, name):
        found = super().__getattribute__(name)
        return found

box = Box()
box.width = 3
print(vars(box))
print(dir(box)[-1])
