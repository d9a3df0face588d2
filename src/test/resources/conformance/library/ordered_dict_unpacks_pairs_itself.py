from collections import OrderedDict

for given in ([1], ["x"], [()], [(1, 2, 3)], 5, ["ab", "cd"], [iter((1, [2]))]):
    try:
        print(OrderedDict(given, k=0))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
shelf = OrderedDict(a=1)
for missing in ((1, 2), None, "b"):
    for ask in (shelf.pop, shelf.move_to_end):
        try:
            ask(missing)
        except KeyError as e:
            print(e.args)


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


loud = Loud([("x", shelf), ("y", 2)], z=3)
print(list(loud))
