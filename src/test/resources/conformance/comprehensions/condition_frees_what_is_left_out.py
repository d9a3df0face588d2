class Loud:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("free", self.n)


kept = [o for o in (Loud(i) for i in range(4)) if o.n % 2]
print("built")
kept.pop()
print([o.n for o in kept])
