class Watched:
    def __init__(self):
        self.value = ["v"]

    def __getattribute__(self, name):
        seen.append(name)
        return object.__getattribute__(self, name)


seen = []
w = Watched()
for _ in range(3):
    w.value
print(seen)
print(w.__class__ is Watched, getattr(w, "none", "default"), seen[-2:])
