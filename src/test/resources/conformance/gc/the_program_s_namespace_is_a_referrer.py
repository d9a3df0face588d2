import gc


class Node:
    pass


node = Node()
node.link = [node]
kinds = sorted(type(r).__name__ for r in gc.get_referrers(node))
print(kinds, [type(r).__name__ for r in gc.get_referents(Node)])
names = globals()
del node
print(gc.collect(), "node" in names)
