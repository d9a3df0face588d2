class Noisy:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        print("gone", self.name)

whole = Noisy("whole", Noisy("part 1"), Noisy("part 2"))
whole.extra = [Noisy("first"), Noisy("second")]
whole.table = {"k": Noisy("value")}
whole = None
print("done")
