group = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("low", [KeyError("k"), ValueError("b")])])
values = group.subgroup(ValueError)
print(repr(values))
match, rest = group.split(KeyError)
print(repr(match))
print(repr(rest))
print(group.subgroup(OSError), group.split(OSError)[0])
print(group.derive([TypeError("d")]))
small = group.subgroup(lambda e: isinstance(e, KeyError))
print(repr(small))
try:
    ExceptionGroup("x", [])
except ValueError as error:
    print(error)
