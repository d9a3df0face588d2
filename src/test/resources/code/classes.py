"""Class bodies, super(), private names, annotations, cells of the class."""


class Plain:
    pass


class Base(object, metaclass=type):
    """Docstring."""

    kind: str = "base"
    size: int

    def __init__(self, value):
        super().__init__()
        self.value = value
        self.__hidden = value
        self.value2: int = 3

    @property
    def hidden(self):
        return self.__hidden

    @classmethod
    def make(cls, *args, **kwargs):
        return cls(*args, **kwargs)

    def whose(self):
        return __class__


@print
class Derived(Base):
    names = [name for name in ("a", "b")]
    kind = "derived" + Base.kind

    def __init__(self):
        super(Derived, self).__init__(1)
        self.other = super().hidden
        self.method = lambda: self.kind

    def kind_of(self):
        def kind():
            return kind

        return kind


def local_class(x):
    class Local:
        y = x
        x = y

        def get(self):
            return x

    return Local
