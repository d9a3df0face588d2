import warnings

print(warnings.filters)


def old():
    warnings.warn("old", DeprecationWarning, stacklevel=2)


old()
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="no")
    warnings.warn("nothing")
    warnings.warn("something")
    old()
    print([str(one.message) for one in told])
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", module="__main__")
    warnings.warn("not told")
print(len(warnings.filters))
