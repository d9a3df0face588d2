# Cycles go when more containers were made than the threshold allows, and not before.
import gc


class Ring:
    def __init__(self, number):
        self.number = number
        self.link = self

    def __del__(self):
        print("collected", self.number)


def told(phase, info):
    if phase == "start":
        print("generation", info["generation"])


repr([])
gc.collect()
gc.callbacks.append(told)
gc.set_threshold(5, 2, 2)
for number in range(30):
    ring = Ring(number)
    print("made", number, str([number]))
gc.set_threshold(0)
gc.callbacks.clear()
print("end")
