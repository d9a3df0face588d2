safe = {"__builtins__": {}}
for text in ("len([1])", "x", "(lambda: abs)()", "[len for _ in 'a']"):
    try:
        print(eval(text, safe, {"x": 5}))
    except NameError as e:
        print(text, "|", e)
for text in ("class C: pass", "import sys"):
    try:
        exec(text, safe)
    except (NameError, ImportError) as e:
        print(e)
mine = {"__builtins__": {"len": lambda x: 42}}
exec("def f(): return len(())", mine)
print(mine["f"](), mine["f"].__builtins__ is mine["__builtins__"])
try:
    eval("abs(1)", {"__builtins__": None})
except TypeError as e:
    print(e)
print(eval("1 + y", {"__builtins__": None, "y": 2}))
del mine
