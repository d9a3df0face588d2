# hide: helper, Node.parent
class Node:
    pass
helper = [1]
node = Node()
node.parent = helper
node.name = "n"
