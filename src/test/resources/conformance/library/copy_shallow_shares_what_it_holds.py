import copy

inner = ["deep"]
outer = [inner, inner]
twin = copy.copy(outer)
twin.append("more")
inner.append("changed")
print(outer, twin, twin[0] is inner)
del outer
