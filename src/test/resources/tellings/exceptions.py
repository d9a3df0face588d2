def risky(data):
    raise ValueError("no")
kept = None
try:
    risky([1])
except ValueError as error:
    kept = error
try:
    1 / 0
except ZeroDivisionError:
    print("caught")
finally:
    print("done")
kept = None
