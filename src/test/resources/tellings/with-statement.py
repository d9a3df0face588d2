class Door:
    def __enter__(self):
        return self
    def __exit__(self, *error):
        print("closed")
with Door() as door:
    print("in")
