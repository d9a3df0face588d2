class Named:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


class Person:
    name = Named()
    shoe_size = Named()

    def __init__(self, name, shoe_size):
        self.name = name
        self.shoe_size = shoe_size


p = Person("Ada", 38)
print(p.name, p.shoe_size, p.__dict__)
