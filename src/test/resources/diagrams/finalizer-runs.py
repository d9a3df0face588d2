# at: 4
class Noisy:
    def __del__(self):
        self.name = "late"
        self.done = True
n = Noisy()
n = None
