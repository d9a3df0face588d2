def add(item, box=None):
    if box is None:
        box = []
    box.append(item)
    return box
def count(n):
    if n == 0:
        return []
    return count(n - 1)
thing = [1]
one = add(thing)
two = add(thing, one)
end = count(2)
del thing
one = two = None
