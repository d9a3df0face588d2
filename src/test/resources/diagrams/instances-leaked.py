class Node:
    pass
left = Node()
right = Node()
left.other = right
right.other = left
shared = ["shared"]
left.data = shared
del left, right
