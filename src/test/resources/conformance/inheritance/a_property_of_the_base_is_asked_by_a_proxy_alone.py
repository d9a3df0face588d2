class Base:
    @property
    def size(self):
        return 1

class Fails:
    def __get__(self, obj, owner):
        raise AttributeError("never there")

class Child(Base):
    @property
    def size(self):
        return super().size + super(Child, self).size

Base.broken = Fails()

class Last(Child):
    def broken(self):
        return super().broken

thing = Last()
for again in range(2):
    print(thing.size)
try:
    thing.broken()
except AttributeError as e:
    print(e)
