import operator


class Box:
    def __init__(self, item):
        self.item = item


rows = [("b", 2), ("a", 3)]
rows.sort(key=operator.itemgetter(0))
get = operator.attrgetter("item.real")
call = operator.methodcaller("index", "a")
print(rows, get(Box(7)), call(["c", "a"]))
print(operator.itemgetter(1, 0)(rows[0]), get, call)
