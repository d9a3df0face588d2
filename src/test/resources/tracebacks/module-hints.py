import traceback
class A: value = 1
try:
    A().valeu
except AttributeError as e:
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)))
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type_str, str(te), te.stack[0].lineno, te.stack[0].line, te.stack[0].name)
try:
    foo.bar
except NameError as e:
    print(traceback.format_exception_only(e))
try:
    sys.path
except NameError as e:
    print(traceback.format_exception_only(e))
