def f():
    if any((found := n) > 2 for n in [1, 3, 5]):
        return found


print(f())
x = 0
rows = [[x := x + i for i in range(3)] for _ in range(2)]
print(rows, x)
try:
    exec("[(i := 0) for i in range(3)]")
except SyntaxError as error:
    print(error.msg)
try:
    exec("(a.b := 1)")
except SyntaxError as error:
    print(error.msg)
