class C:
    a = [1.5]
    b = a
    for i in range(2):
        a.append(i)
    del i

    def get(self):
        return self.a


c = C()
print(C.a is c.get(), c.b)
c.a = "own"
print(C.a, c.get())
del c.a
print(c.get())
