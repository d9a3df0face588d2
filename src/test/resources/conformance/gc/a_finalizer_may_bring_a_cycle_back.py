import gc

saved = []

class Phoenix:
    def __del__(self):
        print("burning")
        saved.append(self)

bird = Phoenix()
bird.nest = {"bird": bird}
del bird
print(gc.collect(), len(saved))
saved.clear()
print(gc.collect(), gc.garbage)
