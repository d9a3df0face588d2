class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("freed", self.n)


kept = Loud(1)
try:
    raise SystemExit("bye")
finally:
    print("finally")
