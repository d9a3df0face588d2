class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

def work(argument):
    first = Noisy("first")
    second = Noisy("second")
    print("working")
    return first

result = work(Noisy("argument"))
print("returned", result.name)
del result
