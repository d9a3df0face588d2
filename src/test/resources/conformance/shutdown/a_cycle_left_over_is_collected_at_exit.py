class Knot:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("untied", self.name)

lost = Knot("lost")
del lost
kept = Knot("kept")
print("end")
