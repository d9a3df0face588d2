import ast

HERE = {"lineno": 1, "col_offset": 0}
x = ast.Name("x", ast.Load(), **HERE)
step = ast.Pass(**HERE)
WHOLE = {**HERE, "end_lineno": 1, "end_col_offset": 0}


def case(pattern):
    return ast.Match(x, [ast.match_case(pattern, None, [step])], **HERE)


WRONG = """
None
ast.If(x, [], [], **HERE)
ast.If(x, (step,), [], **HERE)
ast.Assign([x], x, **HERE)
ast.Assign([], x, **HERE)
ast.Delete([ast.Constant(1, **HERE)], **HERE)
ast.Raise(None, x, **HERE)
ast.ImportFrom("a", [ast.alias("b", **HERE)], -1, **HERE)
ast.Try([step], [], [], [], **HERE)
ast.Try([step], [], [step], [step], **HERE)
ast.With([3], [step], **HERE)
ast.AnnAssign(ast.Attribute(x, "a", ast.Store(), **HERE), x, None, 1, **HERE)
ast.AugAssign(ast.Tuple([], ast.Store(), **HERE), ast.Add(), x, **HERE)
ast.FunctionDef("f", ast.arguments(args=[ast.arg("a")]), [step], **HERE)
ast.Return(x, **HERE)
case(step)
case(ast.MatchValue(x, **WHOLE))
case(ast.MatchSingleton(1, **WHOLE))
case(ast.MatchAs(ast.MatchAs(**WHOLE), None, **WHOLE))
case(ast.MatchAs(None, "_", **WHOLE))
case(ast.MatchAs(None, "x", **HERE))
case(ast.MatchStar("x", **WHOLE))
case(ast.MatchMapping([x], [], None, **WHOLE))
"""


def told(text):
    try:
        return compile(ast.Module([eval(text)], []), "wrong.py", "exec").co_name
    except (TypeError, ValueError, SyntaxError, SystemError) as e:
        return f"{type(e).__name__}: {e}".partition(" object at ")[0]


print("\n".join([told(text) for text in WRONG.strip().splitlines()]))
