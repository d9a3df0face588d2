import ast

SOURCE = '''
total = 0
for price in prices:
    total = total + price * rate
print(total, rate)
'''


class NameCounter(ast.NodeVisitor):
    def __init__(self):
        self.read = {}
        self.written = []

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load):
            self.read[node.id] = self.read.get(node.id, 0) + 1
        else:
            self.written.append((node.id, node.lineno, node.col_offset))

    def visit_For(self, node):
        self.loop = node
        self.generic_visit(node)


tree = ast.parse(SOURCE)
counter = NameCounter()
counter.visit(tree)
print(counter.read)
print(counter.written)
loop = counter.loop
target = loop.target
first, *rest = tree.body
constant = first.value
print(constant.value, loop.end_lineno, ast.dump(target), type(target).__mro__)
context = target.ctx
same = first.targets[0].ctx
print(context is same, tree._fields, loop._attributes)
counter = None
tree = None
loop.body.clear()
print(sorted({type(node).__name__ for node in ast.walk(loop)}))
children = list(ast.iter_child_nodes(loop))
print(len(children), [name for name, value in ast.iter_fields(loop)])
