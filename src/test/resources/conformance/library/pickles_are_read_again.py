import pickle


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


shared = [1]
point = Point(shared, shared)
data = pickle.dumps(point)
print(data)
other = pickle.loads(data)
print(other is point, other.x is other.y, other.x is shared)
print(pickle.loads(pickle.dumps([1.5, "é", {"a": (b"x", None)}, {3}])))
for wrong in lambda: pickle.dumps(lambda: 1), lambda: pickle.loads(data[:-1]), lambda: pickle.loads(b""):
    try:
        wrong()
    except (AttributeError, EOFError, pickle.PickleError) as e:
        print(repr(e))
del point, other
