import gc

def make():
    class Local:
        limit = 3

        def owner(self):
            return __class__

    return Local()

thing = make()
print(type(thing).__name__)
del thing
print(gc.collect())
