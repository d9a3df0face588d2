# at: 4
class Noisy:
    def __del__(self):
        self.name = "gone"
n = Noisy()
n = None
