try:
    raise KeyError("a")
except KeyError as e:
    e2 = e
try:
    raise ValueError("b")
except ValueError as e:
    e.__cause__ = e2
    raise e
