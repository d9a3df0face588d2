class Big(Exception): pass
try:
    raise Big("one")
except Big:
    try:
        raise Big("two")
    except Big:
        raise Big("three")
