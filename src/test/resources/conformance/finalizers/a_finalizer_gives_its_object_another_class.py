class Plain:
    pass


class Changing:
    def __del__(self):
        self.__class__ = Plain
        print("changed")


kept = Changing()
kept = None
derived = type("Derived", (Changing,), {})()
derived.items = [1, 2]
derived = None
print(Plain.__name__, Changing.__name__)
