class Told:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("gone", self.n)


d = {"k": Told(1)}
d["k"] = Told(2)
d.update(k=Told(3))
d.update({"k": Told(4)})
d |= {"k": Told(5)}
