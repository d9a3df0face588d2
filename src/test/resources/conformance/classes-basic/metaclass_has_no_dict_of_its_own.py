class Meta(type):
    made = []

    def __call__(cls, *args):
        obj = super().__call__(*args)
        cls.made.append(type(obj).__name__)
        return obj


class Thing(metaclass=Meta):
    def __init__(self, n):
        self.n = n


print(sorted(k for k in Meta.__dict__ if k.startswith("__")))
t = Thing(1500)
print(Meta.made, Thing.made is Meta.made, t.n)
name = type(5).__name__
print(name)
