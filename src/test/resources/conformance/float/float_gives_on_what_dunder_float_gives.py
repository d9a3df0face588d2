class Degrees:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return float(self.value)


warm = Degrees(21.5)
same = float(warm)
print(same is warm.value)
try:
    float(Degrees("x"))
except ValueError as error:
    print(error)
