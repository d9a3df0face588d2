import weakref


class Node:
    pass


node = Node()
by_name = weakref.WeakValueDictionary(n=node)
seen = weakref.WeakSet([node])
print("n" in by_name, len(seen))
del node
print("n" in by_name, len(seen))
