class Backwards(type):
    def mro(cls):
        order = super().mro()
        print([base.__name__ for base in order])
        return order[:1] + order[1:-1][::-1] + order[-1:]


class First:
    name = "first"


class Second:
    name = "second"


class Both(First, Second, metaclass=Backwards):
    pass


print(Both.name, Both.__mro__[1] is Second)
