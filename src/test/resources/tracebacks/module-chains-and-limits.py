import traceback
try:
    try:
        1/0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    traceback.print_exc()
    traceback.print_exc(limit=1, chain=False)
    traceback.print_tb(e.__traceback__)
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs, tuple(fs))
    print(traceback.format_list(traceback.extract_tb(e.__traceback__)))
