class Pet:
    kind = "pet"

    def __init__(self, name):
        self.name = name


cat = Pet(["Tom"])
print(type(cat) is Pet, isinstance(cat, (int, Pet)), callable(Pet), callable(cat))
print(vars(cat), [n for n in dir(cat) if not n.startswith("_")])
Maker = type("Maker", (Pet,), {"kind": "made"})
made = Maker(cat.name)
print(made.kind, Maker.__mro__[1] is Pet, made.name is cat.name)
print(getattr(made, "kind"), hasattr(made, "none"), repr(Pet)[:6], hash(1.0) == hash(1))
