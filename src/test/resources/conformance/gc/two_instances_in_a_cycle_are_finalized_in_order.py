import gc

class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("finalizing", self.name, "beside", self.other.name)

left = Part("left")
right = Part("right")
left.other = right
right.other = left
del left, right
print("nothing has run yet")
print(gc.collect())
