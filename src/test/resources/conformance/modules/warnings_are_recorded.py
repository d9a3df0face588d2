import warnings
warnings.simplefilter("ignore")
warnings.warn("hello")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("dep", DeprecationWarning)
    print(len(w), w[0].message, w[0].category.__name__)
