class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

outside = Noisy("global")

def fail():
    inside = Noisy("local")
    raise ValueError("not caught")

fail()
