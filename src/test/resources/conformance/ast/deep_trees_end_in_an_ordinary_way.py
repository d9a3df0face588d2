import ast


def told(opening, count, inner="", closing="", mode="eval"):
    try:
        return type(ast.parse(opening * count + inner + closing * count, mode=mode).body).__name__
    except (SyntaxError, RecursionError) as e:
        return str(e)


print(told("(", 1000))
print(told("(", 1000, "", ")"))
print(told("[", 150, "", "]"), told("f(", 99, "", ")"), told("", 200, "x", ".a"))
print(told("1+", 3000, "1"), told("-", 200, "1"), told("lambda: ", 90, "x"), told("x if y else ", 90, "z"))
print(told("", 100, "if x: y\n", "elif x: y\n", "exec"))
print(len(list(ast.walk(ast.parse("\n".join([" " * i + "if x:" for i in range(90)]) + " y")))))
negated = ast.Constant(1)
for i in range(9):
    negated = ast.UnaryOp(ast.USub(), negated)
print(eval(compile(ast.fix_missing_locations(ast.Expression(negated)), "deep", "eval")))
negated = None
endless = ast.List([], ast.Load(), lineno=1, col_offset=0)
endless.elts.append(endless)
try:
    compile(ast.Expression(endless), "endless", "eval")
except RecursionError as e:
    print(str(e).partition(" while")[0])
endless.elts.clear()
