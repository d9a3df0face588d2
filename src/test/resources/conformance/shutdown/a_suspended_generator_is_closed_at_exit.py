class Noisy:
    def __del__(self):
        print("local gone")

def wait():
    held = Noisy()
    try:
        yield held
    finally:
        print("finally at exit")

source = wait()
next(source)
print("end")
