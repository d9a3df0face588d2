import ast
import operator

KNOWN = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
         ast.Pow: operator.pow, ast.USub: operator.neg}


def value(node):
    match node:
        case ast.Expression(body):
            return value(body)
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.BinOp(left, op, right) if type(op) in KNOWN:
            return KNOWN[type(op)](value(left), value(right))
        case ast.UnaryOp(ast.USub() as op, operand):
            return KNOWN[type(op)](value(operand))
    raise ValueError(f"{type(node).__name__} is not allowed in column {node.col_offset}")


for text in "1 + 2 * 3", "-2 ** 10", "1000 - x", "2 +":
    try:
        tree = ast.parse(text, mode="eval")
        print(text, "=", value(tree))
    except ValueError as e:
        print(text, "?", e)
    except SyntaxError as e:
        print(text, "!", e.msg, e.filename, e.lineno, e.offset, e.text, e.end_offset)
settings = ast.literal_eval("{'width': 640, 'names': ['a', 'b'], 'scale': -1.5, 'empty': set()}")
print(settings)
nested = ast.literal_eval(ast.parse("(1, [2, 3000])", mode="eval"))
for wrong in "f(x)", "{1: 2, **a}", "[1, b]":
    try:
        ast.literal_eval(wrong)
    except ValueError as e:
        print(str(e).partition(" object at")[0])
