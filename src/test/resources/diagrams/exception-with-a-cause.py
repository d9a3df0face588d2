def parse(text):
    return int(text)
kept = None
try:
    try:
        parse("six")
    except ValueError as error:
        raise RuntimeError("no number") from error
except RuntimeError as error:
    kept = error
