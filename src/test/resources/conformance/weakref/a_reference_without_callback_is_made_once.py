import weakref

class Node:
    pass

node = Node()
first = weakref.ref(node)
second = weakref.ref(node)
third = weakref.ref(node, print)
print(first is second, first is third, first == third)
print(weakref.getweakrefcount(node), first() is node)
print(hash(first) == hash(node))
del node
print(first(), first == second, first == third)
