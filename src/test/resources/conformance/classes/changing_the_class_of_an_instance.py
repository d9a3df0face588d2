class Egg:
    def say(self):
        return "..."


class Bird:
    def say(self):
        return "tweet " + self.name


pet = Egg()
pet.name = "Pip"
print(pet.say())
pet.__class__ = Bird
print(pet.say(), type(pet) is Bird, isinstance(pet, Egg))
try:
    pet.__class__ = int
except TypeError as problem:
    print(problem)
