class Loud:
    def __del__(self):
        print("dropped")


def make():
    thing = Loud()
    return thing


make()
print("after")
kept = make()
print("kept")
[make(), 1][1]
print("list dropped")
kept = None
print("end")
