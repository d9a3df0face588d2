class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def make():
    kept = Loud("kept")
    lost = Loud("lost")

    def use():
        return kept.name

    return use


f = make()
print(f())
del f
print("end")
