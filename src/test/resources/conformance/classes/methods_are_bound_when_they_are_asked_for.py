class Counter:
    def __init__(self):
        self.count = 0

    def step(self, by=1):
        self.count += by
        return self


counter = Counter()
step = counter.step
step()
step(5)
print(counter.count, step.__self__ is counter, step.__func__ is Counter.step)
print(counter.step == counter.step, counter.step is counter.step)
Counter.step(counter, 10)
print(counter.step().step().count)
del step
print(counter.count)
