class Box:
    def __init__(self, label):
        self.label = label

    def __del__(self):
        print("freed", self.label)


b = Box("first")
b = Box("second")
print("rebound")
c = b
b = None
print("one name left")
del c
print("end")
