class Loud:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return "L" + str(self.n)

    def __del__(self):
        print("free", self.n)


s = f"{Loud(1)} and {Loud(2)}"
print(s)
t = "%s!" % Loud(3)
print(t, str(Loud(4)))
