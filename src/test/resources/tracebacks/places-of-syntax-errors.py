programs = [
    "if x\n    pass\n", "x = (1,\n", "x = (1,\ny\n", " x = 1\n", "if x:\npass\n", "if x:\n    y\n  z\n", "@f\n", "x = 'a\n", "x = 1)\n",
    "a b\n", "f(a\nb)\n", "x = {1: 2, 3}\n", "x = \\ 1\n", "x = \\\n", "import\n", "x = 0x\n", "f'{a:b'\n", "try: x\ny\n", "é = 'ß' 1\n",
    "é = 'ß'; break\n", "x, y: int\n", "if x:\n\ty\n        z\n", "if x == 1 {\n}\n", "print 'a'\n", "del f(), x\n", "def f():",
]
for program in programs:
    try:
        compile(program, "lines.py", "exec")
    except SyntaxError as e:
        print(repr(program), type(e).__name__, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), e.msg)
compile("total = (1 + 2\nprint(total)\n", "lines.py", "exec")
