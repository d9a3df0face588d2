class Coin:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        text = "Coin(" + str(self.value) + ")"
        return text


cent = Coin(1)
print(cent)
print(cent, cent, sep="; ", end="!\n")
print([cent, cent])
print(str(cent), "{} {!r}".format(cent, cent), f"{cent}")
