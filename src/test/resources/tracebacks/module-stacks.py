import traceback
def f():
    traceback.print_stack()
    print(traceback.extract_stack()[-1].name, len(traceback.extract_stack()))
    print(traceback.format_stack())
def g():
    f()
g()
