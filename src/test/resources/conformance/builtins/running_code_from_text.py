space = {"start": [1], "len": len, "__builtins__": {}}
exec("start.append(2)\nend = start", space)
print(space["end"] is space["start"], space["start"])
answer = eval("len(start) * 21", space)
print(answer)
x = 5
print(eval("x + y", {"y": 1}, {"x": 10}), eval("x"))
code = compile("[n for n in range(3)]", "<made>", "eval")
print(eval(code))
try:
    eval("1 +")
except SyntaxError as problem:
    print(problem.msg, problem.lineno)
try:
    eval("unknown", {})
except NameError as problem:
    print(problem)
