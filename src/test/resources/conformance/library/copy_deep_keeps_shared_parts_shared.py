import copy

part = ["x"]
whole = {"a": part, "b": part}
clone = copy.deepcopy(whole)
print(clone["a"] is clone["b"], clone["a"] is part)
del whole
clone["a"].append("y")
print(clone, part)
