import ast

SOURCE = '''
def area(width, height):
    return width * height

class Box:
    """A box."""
    sides = [area(2, 3), area(4, 500)]

    def total(self):
        return sum(side for side in self.sides)
'''


class Tracer(ast.NodeTransformer):
    """Every function tells that it is called."""

    def visit_FunctionDef(self, node):
        self.generic_visit(node)
        call = ast.Call(ast.Name("called", ast.Load()), [ast.Constant(node.name)], [])
        node.body.insert(0, ast.Expr(call))
        return node


calls = []
tree = ast.parse(SOURCE, "boxes.py")
code = compile(ast.fix_missing_locations(Tracer().visit(tree)), "boxes.py", "exec")
called = calls.append
exec(code)
box = Box()
total = box.total()
print(total, calls, Box.__doc__)
print(code.co_filename, code.co_names, area.__code__.co_firstlineno)
expression = ast.Expression(ast.BinOp(ast.Constant(1000), ast.Mult(), ast.Name("n", ast.Load())))
try:
    compile(expression, "sum", "eval")
except TypeError as e:
    print(e)
ast.fix_missing_locations(expression)
product = eval(compile(expression, "sum", "eval"), {"n": 7})
print(product, product == 7000)
exec(compile(ast.Interactive([ast.Expr(expression.body)]), "sum", "single"), {"n": 8})
failing = ast.parse("\n\nx = 1 / zero", "broken.py")
try:
    exec(compile(failing, "broken.py", "exec"), {"zero": 0})
except ZeroDivisionError as e:
    print(e, e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_filename)
again = compile(tree, "boxes.py", "exec")
print(again.co_code == code.co_code, list(again.co_lines()) == list(code.co_lines()))
