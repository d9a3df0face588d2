class Queue:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)


class Stubborn(Queue):
    def __bool__(self):
        return True


full = Queue([1, 2])
empty = Queue([])
print(bool(full), bool(empty), not empty, len(full))
print(bool(Stubborn([])), empty or "default", full and "some")
try:
    len(Queue(5))
except TypeError as problem:
    print(problem)
if full:
    print("served")
