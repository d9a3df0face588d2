class Plugin:
    def __init_subclass__(cls, /, tag=None, **rest):
        super().__init_subclass__(**rest)
        cls.tag = tag


class Meta(type):
    def __new__(meta, name, bases, namespace, **keywords):
        made = super().__new__(meta, name, bases, namespace, **keywords)
        return made

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


tag = ["shared"]


class First(Plugin, tag=tag):
    pass


class Second(Plugin, metaclass=Meta, tag=tag):
    pass


third = type("Third", (Plugin,), {}, tag=tag)
fourth = Meta("Fourth", (First,), {}, tag=tag)
