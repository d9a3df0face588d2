class Noisy:
    def __init__(self, name, *inner):
        self.name = name
        self.inner = inner

    def __del__(self):
        print("gone", self.name)

parts = [Noisy("1"), Noisy("2"), Noisy("3")]
last = parts[2]
_first = parts[0]
middle = parts[1]
del parts
outer = Noisy("outer", Noisy("inner"))
table = {"key": Noisy("value")}
