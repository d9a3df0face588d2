class Temp:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Temp("a")
b = a
del a
print("one left")
box = [b]
del b
print("in the box")
box.pop()
print("empty")
Temp("temporary")
Temp("attribute").name
print("end")
