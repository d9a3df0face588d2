import gc

print(gc.is_tracked(1), gc.is_tracked("text"), gc.is_tracked([]), gc.is_tracked(()))
print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}))
values = {}
values["number"] = 5
print(gc.is_tracked(values))
values["list"] = []
print(gc.is_tracked(values))
