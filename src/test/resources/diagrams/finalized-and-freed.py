class Noisy:
    def __del__(self):
        pass
n = Noisy()
n = None
