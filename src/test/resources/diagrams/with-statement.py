# at: 9
class Door:
    def __enter__(self):
        self.open = True
        return self
    def __exit__(self, *error):
        self.open = False
with Door() as door:
    state = [door]
