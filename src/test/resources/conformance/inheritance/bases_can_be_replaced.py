class Quiet:
    def say(self):
        return "..."


class Loud:
    def say(self):
        return "!!!"


class Speaker(Quiet):
    pass


speaker = Speaker()
print(speaker.say())
Speaker.__bases__ = (Loud,)
print(speaker.say(), Speaker.__mro__[1].__name__)
print(Quiet.__subclasses__(), Loud.__subclasses__())
del Quiet
print(speaker.say())
