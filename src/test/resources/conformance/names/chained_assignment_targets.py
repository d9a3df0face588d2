class Trace:
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)


t = Trace()
d = {}
t.left = d["k"] = t.right = 5000
print(d, t.left is t.right)
first, d["m"] = t.last = "pq"
print(first, d, t.last)
