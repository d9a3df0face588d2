import warnings


def attempt(text):
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as e:
        return e.msg, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset


warnings.simplefilter("error", SyntaxWarning)
print(attempt("x\nx is 5"))
print(attempt("y = 1 + '\\d'\n"))
print(attempt("f'a{1}\\d'"))
print(attempt("f'a\\{1}'"))
print(attempt("é = 1if x else 2"))
print(attempt("'\\d'; 1if x else 2"))
warnings.filterwarnings("ignore", message='"is" with')
print(attempt("x is 5\n5()"))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("once")
    x = 1
    exec("x is 5")
    eval("x is 5")
    print(len(seen), seen[0].filename, seen[0].category.__name__)
print("__warningregistry__" in globals())
