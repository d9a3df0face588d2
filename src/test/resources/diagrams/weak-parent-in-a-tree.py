import weakref
class Node:
    def __init__(self, parent=None):
        self.kids = []
        if parent:
            self.parent = weakref.ref(parent)
            parent.kids.append(self)
root = Node()
first = Node(root)
second = Node(root)
