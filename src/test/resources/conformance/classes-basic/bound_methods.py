class Counter:
    def __init__(self):
        self.n = 0

    def up(self, by=1):
        self.n += by
        return self.n


c = Counter()
up = c.up
up()
up(2)
print(c.n, up.__self__ is c, up.__func__ is Counter.up)
print(c.up is c.up, c.up == c.up)
del c
print(up())
print(Counter.up(up.__self__, 10))
