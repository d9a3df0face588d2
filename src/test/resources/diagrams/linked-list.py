class Node:
    def __init__(self, value, after):
        self.value = value
        self.after = after
head = Node(1, Node(2, Node(3, None)))
