import ast

SOURCE = '''"""A module."""
import os
from math import pi

def area(radius, unit="cm"):
    """The area.

       In square units.
    """
    return pi * radius ** 2

class Shape:
    def Bad(self, x, y=[]):
        return eval(x)

async def wait(*seconds, limit: int = 3, **rest) -> None:
    await seconds[0]
'''
tree = ast.parse(SOURCE, "shapes.py")
print(repr(ast.get_docstring(tree)))


def problems(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if ast.get_docstring(node) is None:
                yield node.lineno, f"{node.name} has no docstring"
            if node.name != node.name.lower():
                yield node.lineno, f"{node.name} is not in lower case"
            for default in node.args.defaults:
                if isinstance(default, (ast.List, ast.Dict, ast.Set)):
                    yield default.lineno, f"{ast.unparse(default)} is shared by all calls"
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "eval":
            yield node.lineno, ast.get_source_segment(SOURCE, node)


for line, text in sorted(problems(tree)):
    print(line, text)
area, shape, wait = tree.body[3:]
print(ast.get_docstring(area), "|", ast.get_docstring(area, clean=False))
print(ast.dump(wait.args), wait.returns.value, shape.name)
bad = shape.body[0]
print(ast.get_source_segment(SOURCE, bad.args.args[1]), bad.body[0].end_lineno)
try:
    ast.get_docstring(area.args)
except TypeError as e:
    print(e)
