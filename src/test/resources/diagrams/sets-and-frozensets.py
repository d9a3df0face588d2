letters = {"a"}
empty = set()
fixed = frozenset([1, 2])
groups = {fixed: "pair"}
