wrong = ["x = 1", "f() = 1", "x += 1", "1; 2", "if", "import os", "*a", "*'ab', 1", "yield", "#", "a:int", "(yield)", "\n"]
for text in wrong:
    try:
        eval(text)
    except SyntaxError as e:
        print(repr(text), e.msg, e.lineno, e.offset, e.end_offset, repr(e.text))
try:
    exec("return 1")
except SyntaxError as e:
    print(e.msg, e.offset, e.text)
print(eval(" 1, 2,"), eval("3 \n\n# done"))
