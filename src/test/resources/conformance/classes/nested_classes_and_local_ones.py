class Tree:
    class Node:
        def __init__(self, value, parent=None):
            self.value = value
            self.parent = parent

    def __init__(self):
        self.root = Tree.Node("root")


def make(label):
    class Local:
        tag = label

    return Local


tree = Tree()
leaf = Tree.Node("leaf", tree.root)
print(leaf.parent.value, Tree.Node.__qualname__)
A = make("a")
B = make("b")
print(A.tag, B.tag, A is B, A.__qualname__)
del tree
print(leaf.parent.value)
