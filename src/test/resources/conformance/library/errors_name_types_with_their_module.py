import itertools
import re
import weakref
from functools import partial


class Node:
    pass


node = Node()
digits = re.compile(r"\d+")
for value in (
    itertools.count(),
    itertools.cycle("ab"),
    digits,
    digits.match("12"),
    weakref.ref(node),
    partial(print),
):
    for act in (lambda: value + 1, lambda: value.missing):
        try:
            act()
        except (TypeError, AttributeError) as error:
            print(type(value).__name__, error)
