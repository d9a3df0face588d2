class A:
    def __init__(self):
        self.name = 1
a = A()
print(a.nane)
