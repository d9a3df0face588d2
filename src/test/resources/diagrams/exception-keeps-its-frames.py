def risky(data):
    scratch = [data]
    raise ValueError("no")
kept = None
try:
    risky([1])
except ValueError as error:
    kept = error
