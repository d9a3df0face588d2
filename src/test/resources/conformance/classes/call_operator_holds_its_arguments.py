class Adder:
    def __init__(self, start):
        self.total = start

    def __call__(self, step, scale=1):
        self.total = self.total + step * scale
        return self


add = Adder([])
step = [1]
add(step)
add(step, scale=2)
add(*(step,), **{"scale": 3})
print(add.total, step)
