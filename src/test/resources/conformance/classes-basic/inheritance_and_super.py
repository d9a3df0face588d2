class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + " makes a sound"


class Dog(Animal):
    def __init__(self, name, tag):
        super().__init__(name)
        self.tag = tag

    def speak(self):
        return super().speak() + ": woof"


d = Dog("Rex", 1500)
print(d.speak(), d.tag)
print(Dog.__mro__ == (Dog, Animal, object), isinstance(d, Animal))
print(Dog.__bases__, issubclass(Animal, Dog))
