import ast

HERE = {"lineno": 1, "col_offset": 0}
x = ast.Name("x", ast.Load(), **HERE)


def value(node):
    return ast.Expr(node, **HERE)


WRONG = """
ast.Expr(x)
value(3)
value(None)
value(ast.Name("x", ast.Load()))
value(ast.Name("x", ast.Store(), **HERE))
value(ast.Name(3, ast.Load(), **HERE))
value(ast.Name("None", ast.Load(), **HERE))
value(ast.BinOp(x, ast.Add, x, **HERE))
value(ast.BinOp(x, None, x, **HERE))
value(ast.Constant([1], **HERE))
value(ast.Constant((1, {2}), **HERE))
value(ast.Compare(x, [], [], **HERE))
value(ast.Compare(x, [ast.Lt()], [x, x], **HERE))
value(ast.BoolOp(ast.Or(), [x], **HERE))
value(ast.Dict([x], [], **HERE))
value(ast.ListComp(x, [], **HERE))
value(ast.NamedExpr(x, x, **HERE))
value(ast.NamedExpr(ast.Attribute(x, "a", ast.Store(), **HERE), x, **HERE))
value(ast.Call(x, [None], [], **HERE))
value(ast.Lambda(ast.arguments(defaults=[x]), x, **HERE))
value(ast.Lambda(ast.arguments(kwonlyargs=[ast.arg("a", **HERE)]), x, **HERE))
value(ast.Starred(x, ast.Load(), **HERE))
value(ast.FormattedValue(x, 5, None, **HERE))
ast.Expr(x, lineno="1", col_offset=0)
ast.Expr(x, lineno=3, col_offset=0, end_lineno=2)
ast.Expr(x, lineno=1, col_offset=3, end_col_offset=2)
"""


def told(text):
    try:
        return compile(ast.Module([eval(text)], []), "wrong.py", "exec").co_name
    except (TypeError, ValueError, SyntaxError, SystemError) as e:
        return f"{type(e).__name__}: {e}".partition(" object at ")[0]


print("\n".join([told(text) for text in WRONG.strip().splitlines()]))
