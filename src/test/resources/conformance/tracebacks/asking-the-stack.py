import inspect

def who_calls():
    caller = inspect.stack()[1]
    return caller.function, caller.lineno > 1

def first():
    return who_calls()

def second():
    frame = inspect.currentframe()
    outer = inspect.getouterframes(frame)[1].function
    return outer, inspect.getargvalues(frame).args

print(first())
print(second())
try:
    {}["missing"]
except KeyError:
    print(inspect.trace()[0].function)
