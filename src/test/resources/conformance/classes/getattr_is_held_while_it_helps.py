class Lazy:
    @property
    def made(self):
        found = [self.size]
        return found

    def __getattr__(self, name):
        value = name
        return value


class Meta(type):
    def __getattr__(cls, name):
        return name

    @property
    def short(cls):
        return cls.__name__[:2]


class Thing(metaclass=Meta):
    pass


lazy = Lazy()
made = lazy.made
other = Thing.short + Thing.other
