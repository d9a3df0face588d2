class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

row = [Noisy("a"), Noisy("b"), Noisy("c")]
row.clear()
table = {1: Noisy("x"), 2: Noisy("y")}
table[1] = None
table.clear()
row = [Noisy("d"), Noisy("e")]
row[:] = []
pair = (Noisy("f"), Noisy("g"))
del pair
