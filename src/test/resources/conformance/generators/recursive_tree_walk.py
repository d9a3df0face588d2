class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def walk(self):
        yield self.value
        for child in self.children:
            yield from child.walk()


tree = Node("a", Node("b", Node("c")), Node("d"))
print(list(tree.walk()))
w = tree.walk()
next(w), next(w), next(w)
del tree
print(next(w))
