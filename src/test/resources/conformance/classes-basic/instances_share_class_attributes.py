class Dog:
    tricks = []
    legs = 4

    def __init__(self, name):
        self.name = name

    def learn(self, trick):
        self.tricks.append(trick)


a = Dog("Rex")
b = Dog("Fido")
a.learn("roll")
print(b.tricks, Dog.tricks is a.tricks)
a.legs = 3
print(b.legs, a.legs, Dog.legs)
Dog.legs = 5
print(a.legs, b.legs)
del a.legs
print(a.legs)
