class Ordered(type):
    @classmethod
    def __prepare__(meta, name, bases, **options):
        print("prepare", name, options)
        return {"tag": options.get("tag")}

    def __new__(meta, name, bases, namespace, **options):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


class Thing(metaclass=Ordered, tag="t"):
    seen = tag


print(Thing.tag, Thing.seen)
try:
    class Odd(Thing, metaclass=lambda *a: None):
        pass
    print(Odd)
except TypeError as problem:
    print(problem)
