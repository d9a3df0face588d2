from collections import OrderedDict

order = OrderedDict(a=["A"], b=["B"], c=["C"])
order.move_to_end("a")
order.move_to_end("c", last=False)
print(list(order), order.popitem(last=False))
print(order == OrderedDict(a=["A"], b=["B"]), order == dict(a=["A"], b=["B"]))
for key in order:
    print(key, order[key])
