inner = ["a"]
outer = [inner]
del inner
outer = None
