class Payload:
    def __del__(self):
        print("payload freed")


def f():
    raise ValueError(Payload())


try:
    f()
except ValueError as error:
    print(len(error.args))
print("after")
kept = None
try:
    f()
except ValueError as error:
    kept = error
print("kept")
kept.args = ()
print("args gone")
kept = None
print("end")
