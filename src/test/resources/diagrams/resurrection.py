saved = []
class Phoenix:
    def __del__(self):
        saved.append(self)
bird = Phoenix()
bird = None
