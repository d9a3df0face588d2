class Node:
    pass


nodes = [Node() for _ in range(100)]
root = nodes[0]
for n in range(1, 100): setattr(nodes[(n - 1) // 3], f"kid{n % 3}", nodes[n])
del nodes[1:]
node = root
for n in range(190): node = node.kid1 = getattr(node, f"kid{n % 3}", root)
