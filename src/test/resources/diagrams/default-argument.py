# at: 5
def keep(item, kept=[]):
    kept.append(item)
    return kept
one = keep("a")
two = keep("b")
