class Person:
    def __init__(self, name):
        self.name = name


class Student(Person):
    def __init__(self, name, marks):
        super().__init__(name)
        self.marks = marks


class Guest(Person):
    def __init__(self, name):
        Person.__init__(self, name.upper())


marks = [1, 2]
ada = Student("Ada", marks)
bob = Guest("Bob")
print(ada.name, ada.marks is marks, bob.name)
print(isinstance(ada, Person), issubclass(Guest, Student))
