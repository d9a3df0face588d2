# What bisect cannot look through, what cannot be a key, and a missing key that is a tuple.
import bisect
import re
import types
from collections import OrderedDict


def told(*calls):
    exec("""for call in calls:
        try:
            print(call())
        except (LookupError, TypeError) as error:
            print(type(error).__name__, error)""")


told(
    lambda: bisect.bisect({1, 2}, 1),
    lambda: bisect.insort({1: 2}, 1),
    lambda: bisect.bisect("abc", "b"),
    lambda: {types.SimpleNamespace()},
    lambda: OrderedDict(a=1).move_to_end(("a",)),
    lambda: OrderedDict(a=1).move_to_end("b"),
    lambda: re.compile("a(b)").groupindex,
    lambda: re.compile("a(?P<name>b)").groupindex,
)
