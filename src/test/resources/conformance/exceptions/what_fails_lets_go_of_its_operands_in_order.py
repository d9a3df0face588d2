class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def trying(action):
    try:
        action()
    except TypeError:
        print("failed")


def store():
    Told("container")[Told("key")] = Told("value")


trying(lambda: isinstance(Told("a"), Told("b")))
trying(lambda: (Told("below"), Told("left") + Told("right")))
trying(lambda: Told("sliced")[Told("start") : Told("stop")])
trying(lambda: (lambda x: x)(Told("known"), Told("too many")))
trying(store)
