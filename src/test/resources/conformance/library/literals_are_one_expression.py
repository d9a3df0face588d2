import ast

print(ast.literal_eval(node_or_string="{1}"), ast.literal_eval("(1, {2: [3]})"))
ast.literal_eval("*a")
