import ast
import warnings


def warned(text, compiled=compile):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            compiled(text, "<text>", "exec")
        except SyntaxError as e:
            print(e.msg)
    return [(str(w.message), w.lineno, w.filename) for w in seen]


print(warned(r"'\d\e' '\8' f'\}}\9'" "; r'\\d'; '\\\r\n\\d'"))
print(warned(r"x = '\d' '\777', b'\400', r'\d', '\N{DIGIT ONE}\q\é'"))
print(warned("f'''\n\\d{'\\e'}\n\\{1:\\g}\\h'''; '\\i'"))
print(warned(r"f'{d["'\\d'"]=}\N{DIGIT ONE}\e\N{DIGIT TWO}\g'"))
print(warned(r"'\d'; x = 1if 2 +"))
print(warned(r"print '\d'"))
print(warned(r"'\d'", lambda text, *rest: ast.literal_eval(text)))
