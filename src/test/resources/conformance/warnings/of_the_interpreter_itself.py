import sys
import warnings


def numbers():
    yield 1


def once():
    given = numbers()
    next(given)
    try:
        given.throw(ValueError, "told")
    except (ValueError, DeprecationWarning) as e:
        print(repr(e)[:40])


async def steps():
    yield 1


sys.unraisablehook = lambda ignored: print(ignored.exc_value)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    once()
    steps().asend(None)
for warning in seen:
    print(str(warning.message)[:20], warning.category.__name__)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    once()
    steps().aclose()
