class Field:
    def __set_name__(self, owner, name):
        self.private = "_" + name

    def __get__(self, obj, owner=None):
        return obj.__dict__.get(self.private)

    def __set__(self, obj, value):
        obj.__dict__[self.private] = value


class Person:
    name = Field()
    age = Field()


p = Person()
p.name = ["Ann"]
q = Person()
q.name, q.age = p.name, 3000
key = "first name"
p.__dict__[key] = key
q.__dict__.update({key: p})
c = q.__dict__.copy()
d = p.__dict__
del p, q, c["_age"]
d.popitem()
d.clear()


class Gone:
    pass


g = Gone()
g.__dict__["a b"] = 1
d = g.__dict__
del g, Gone
d["c d"] = 2
print(d, c.keys())
