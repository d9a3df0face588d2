import ast


class Flag:
    def __index__(self):
        return ast.PyCF_ONLY_AST


def told(*args, **given):
    try:
        print(ast.dump(compile("x", "f", "eval", *args, **given)))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


told(Flag())
told(True + 1023)
told(1 << 70)
told(1 << 32 | 1024)
told(1024.0)
told(1024, optimize=1 << 70)
told(1024, optimize=3)
told(1024, optimize="0")
print(ast.dump(ast.parse("x = 1  # a comment", type_comments=True)))
print(ast.dump(ast.parse("x = 1", feature_version=(3, 13))))
