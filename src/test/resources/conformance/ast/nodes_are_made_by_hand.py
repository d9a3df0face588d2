import ast
import warnings

name = ast.Name("total")
print(ast.dump(name), vars(name).keys(), ast.Name.__match_args__, ast.Name.__doc__)
keyword = ast.Name(id="x", ctx=ast.Store(), lineno=3)
print(keyword.lineno, keyword.end_lineno, ast.dump(keyword, include_attributes=True))
empty = ast.arguments()
print(ast.dump(empty), ast.dump(empty, show_empty=True))
print(sorted(ast.FunctionDef._field_types), ast.FunctionDef._field_types["returns"], ast.Raise().cause)
print(ast.dump(ast.Return()), ast.dump(ast.Call(name, [ast.Constant(None)]), annotate_fields=False))


def attempt(make):
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        try:
            made = make()
            print(type(made).__name__, sorted(vars(made)))
        except TypeError as e:
            print(e)
    for warning in told:
        print("   ", warning.category.__name__, warning.message)


attempt(lambda: ast.Name("a", "b", "c"))
attempt(lambda: ast.Name("a", id="b"))
attempt(lambda: ast.Name("a", colour="red"))
attempt(lambda: ast.Expr())


class Loop(ast.stmt):
    _fields = ("times", "body")


class Typed(ast.expr):
    _fields = ("part",)
    _field_types = {"part": list[int]}


attempt(lambda: Loop(times=4))
attempt(lambda: Typed())
loop = Loop(1000, [ast.Pass()])
print(ast.dump(loop), isinstance(loop, ast.AST), Loop.__mro__)
print([issubclass(ast.Add, kind) for kind in (ast.operator, ast.AST, ast.expr)], ast.stmt._attributes, ast.AST._fields)
print(type(loop.__reduce__()), loop == Loop(1000, []), repr(loop)[:10])
load = ast.Load()
other = ast.Name("y", load)
