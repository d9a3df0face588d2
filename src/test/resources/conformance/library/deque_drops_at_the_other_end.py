from collections import deque


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


recent = deque(maxlen=2)
for name in "abc":
    recent.append(Loud(name))
print(len(recent))
recent.appendleft(Loud("z"))
recent.clear()
print("empty")
