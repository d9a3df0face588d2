import warnings

warnings.simplefilter("error")


def old(given):
    kept = [given]
    warnings.warn("old", DeprecationWarning)
    return kept


try:
    old([1])
except DeprecationWarning as e:
    error = e
trace = error.__traceback__
while trace:
    print(trace.tb_frame.f_code.co_name)
    trace = trace.tb_next
name = {"a": [1]}
del error
