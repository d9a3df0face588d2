class Told:
    def __del__(self):
        self.last = 1

    def __index__(self):
        return 1

    def __getitem__(self, key):
        return [key]

    def __setitem__(self, key, value):
        pass


match Told():
    case 1.5:
        pass
Told() == [1.5]
Told() is Told()
Told() in (Told(), [2])
[10, 20][Told() : Told()]
Told()[Told()]
Told()[Told()] = Told()
Told()[Told() : Told()] = Told()
Told().name = Told()
x = {}
x[Told()] = Told()
try:
    Told() + [3.5]
except TypeError:
    pass
