import atexit

@atexit.register
def farewell():
    print("farewell", name)

name = "reader"
atexit.register(print, "first", "second", sep="-")

class Noisy:
    def __del__(self):
        print("object gone")

thing = Noisy()
print("end of the program")
