class Noisy:
    def __del__(self):
        print("local gone")

def numbers():
    local = Noisy()
    try:
        yield 1
        yield 2
    finally:
        print("closing")

source = numbers()
print(next(source))
del source
print("after")
unstarted = numbers()
del unstarted
