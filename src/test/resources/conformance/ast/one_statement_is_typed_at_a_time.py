import ast

for text in ["a", "a\n", "a; b", "a #c\n#d\n", "a\n\n\n   \n", "a\nb", "a; b\nc", "a #c\nb", "a\n  b", "a\n'", "a\n)", "f(\n1)\nb",
             "a b\nc", "x = (1\n", "if 1: pass\n\n", "if 1: pass", "if 1:\n pass", "if 1:\n if 2: pass", "if 1: pass\nx",
             "class A: pass\nclass B: pass", "@x\ndef f():\n pass\nx", "if 1:\n a\n b\n", "", "\n", "\n\n", "#c", "\n#c\n\n", "é; 'é'\nb"]:
    try:
        print(len(ast.parse(text, mode="single").body))
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
exec(compile("[1, 2]", "typed", "single"))
