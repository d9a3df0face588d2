import ast

for text, mode in [("x =", "exec"), ("  x", "exec"), ("def f(:", "exec"), ("'abc", "exec"), ("1 +", "eval"), (" 1", "eval"),
                   ("x = 1", "eval"), ("f(x for x in y, 1)", "exec"), ("if x:\n  a\n b", "exec"),
                   ("(" * 300, "exec"), ("return", "exec"), ("f'{'", "exec"), ("x", "other"), ("x\0", "exec"), (3, "exec")]:
    try:
        print(ast.dump(ast.parse(text, "text.py", mode)))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
tree = compile("x + 1", "f", "eval", ast.PyCF_ONLY_AST)
again = compile(tree, "f", "eval", flags=ast.PyCF_ONLY_AST)
print(ast.dump(tree), again is tree)
try:
    compile("x", "f", "exec", 1 << 30)
except ValueError as e:
    print(e)
try:
    eval(tree)
except TypeError as e:
    print(e)
try:
    compile(None, "f", "exec")
except TypeError as e:
    print(e)
print(ast.dump(ast.parse(b"x = '\xc3\xa4'"), include_attributes=True))
