import functools


def show(*args, **kwargs):
    print(args, kwargs)


head = ["h"]
first = functools.partial(show, head)
second = functools.partial(first, "x", end="!")
second("y")
print(second.func is show, second.args, second.keywords)
del first
