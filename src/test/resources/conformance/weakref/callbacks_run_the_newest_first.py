import weakref

class Node:
    def __del__(self):
        print("finalizer")

node = Node()
a = weakref.ref(node, lambda ref: print("a", ref() is None))
b = weakref.ref(node, lambda ref: print("b", ref is b))
c = weakref.ref(node, lambda ref: 1 / 0)
del node
print(a(), b(), c())
