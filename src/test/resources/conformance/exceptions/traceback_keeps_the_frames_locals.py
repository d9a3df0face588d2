class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def fail():
    local = Noisy("local")
    raise ValueError("no")


try:
    fail()
except ValueError as error:
    kept = error
print("handled", kept)
kept = None
print("forgotten")
