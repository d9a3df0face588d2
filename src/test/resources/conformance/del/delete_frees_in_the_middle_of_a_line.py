class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


a = Loud(1)
b = Loud(2)
del a; print("between"); del b
row = [Loud(3), Loud(4), Loud(5)]
del row[1]
print("middle gone")
row.clear()
print("all gone")
