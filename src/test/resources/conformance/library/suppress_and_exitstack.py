from contextlib import ExitStack, suppress

with suppress(KeyError):
    {}["missing"]
with ExitStack() as stack:
    stack.callback(print, "last")
    stack.callback(print, "first")
    print("inside")
print("after")
