def greet(name: str, punct="!") -> str:
    """Say hello."""
    return "hello " + name + punct


greet.calls = 0
greet.calls += 1
print(greet.__name__, greet.__qualname__, greet.__doc__)
print(greet.__annotations__, greet.__dict__)
print(greet.__code__.co_varnames, greet.__code__.co_argcount)
greet.__name__ = "renamed"
print(greet("you"), greet.__name__)
other = greet
del greet
print(other.calls)
