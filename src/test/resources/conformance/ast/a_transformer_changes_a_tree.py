import ast


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node

    def visit_Assert(self, node):
        return None

    def visit_Pass(self, node):
        call = ast.Call(ast.Name("print", ast.Load()), [ast.Constant("passing")], [])
        return [ast.Expr(call), node]


tree = ast.parse("x = 1\nassert x\nif x:\n    pass\ny = [x, 20, 'z', 500]")
changed = Doubler().visit(tree)
print(changed is tree, len(tree.body))
print(ast.dump(tree))
place = tree.body[0].value
print(place.lineno, place.col_offset, place.end_col_offset, place.kind)
added = tree.body[1].body[0]
try:
    added.lineno
except AttributeError as e:
    print(e)
ast.fix_missing_locations(tree)
print(added.lineno, added.value.func.end_col_offset)
ast.increment_lineno(tree, 300)
print(added.lineno, tree.body[0].end_lineno)
print(ast.unparse(tree))
numbers = tree.body[2].value.elts
