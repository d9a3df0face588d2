# at: 3
def keep(item, kept=[]):
    kept.append(item)
    return kept
keep("a")
