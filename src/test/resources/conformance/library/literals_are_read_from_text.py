import ast

for text in " [1, 'a b', (2.5, None), {True: {1, 2}}]", "-3", "1+2j", "set()", "b'x'", "'a' 'b'":
    print(ast.literal_eval(text))
for wrong in "x", "f(1)", "1+2", "[i for i in y]", "f'a'", "-True", "[*a]", "{**a}", 3:
    try:
        ast.literal_eval(wrong)
    except ValueError as e:
        print(str(e).partition(" object at")[0])
word = ast.literal_eval("'word'")
pair = ast.literal_eval("(word, 1)".replace("word", "'word'"))
ast.literal_eval("x = 1")
