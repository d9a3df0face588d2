class Singleton:
    only = None

    def __new__(cls, *args):
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only

    def __init__(self, value):
        self.value = value


a = Singleton([1])
b = Singleton([2])
print(a is b, a.value)


class Never:
    def __new__(cls):
        return ["list"]

    def __init__(self):
        print("not called")


n = Never()
print(n)
Singleton.only = None
