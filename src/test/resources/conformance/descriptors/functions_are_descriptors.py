def greet(self, word="hi"):
    return word + " " + self.name


class Person:
    name = "nobody"


ada = Person()
ada.name = "Ada"
bound = greet.__get__(ada)
print(bound(), bound("hello"), greet(ada))
Person.greet = greet
ada.own = greet
print(ada.greet(), ada.own is greet)
try:
    ada.own()
except TypeError as problem:
    print(problem)
del Person.greet
print(hasattr(ada, "greet"), bound.__self__ is ada)
