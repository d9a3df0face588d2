#!/usr/bin/env python3.13
"""Write the names that CPython has interned before a program starts, as the text block of InternedNames.java has them.

    python3.13 -s -P -S record-interned.py

Of all that the modules hold which a start loads, only words are written that programs put together themselves: lower case, or
with one underscore in front.
"""
import gc
import io
import json
import os
import re
import sys
import types

# Names of this script alone.
OWN = {"field", "header", "identifiers", "interned", "lib", "parts", "row", "rows", "waiting", "wanted"}
CODE_FIELDS = ("co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_name", "co_qualname")


def parts(obj):
    """What an object refers to, the names that the collector does not look at included."""
    found = list(gc.get_referents(obj))
    if isinstance(obj, types.CodeType):
        found += [getattr(obj, field) for field in CODE_FIELDS]
    if type(obj) is dict:
        found += list(obj)
    if type(obj) in (tuple, frozenset):
        found += list(obj)
    if isinstance(obj, type):
        found += [obj.__name__, *type.__dict__["__dict__"].__get__(obj)]
    return found


def interned():
    waiting, seen, names = [*gc.get_objects(), *sys.modules.values()], set(), set()
    while waiting:
        obj = waiting.pop()
        if id(obj) in seen:
            continue
        seen.add(id(obj))
        if type(obj) is str:
            if sys._is_interned(obj):
                names.add(obj)
        else:
            waiting += parts(obj)
    return names | identifiers()


def identifiers():
    """The names that CPython's own C code uses, which its header lists."""
    lib = os.path.dirname(os.__file__)
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    header = os.path.join(lib, "..", "..", "include", version, "internal", "pycore_global_strings.h")
    with open(header, encoding="utf-8") as text:
        return set(re.findall(r"STRUCT_FOR_ID\((\w+)\)", text.read()))


def wanted(name):
    if name in OWN or not name.isidentifier() or not name.isascii() or len(name) < 2 or name.startswith("__"):
        return False
    return name.startswith("_") or name.islower() and len(name) < 12


def rows(names):
    row = ""
    for name in sorted(names):
        if len(row) + 1 + len(name) > 100:
            yield row
            row = ""
        row = f"{row} {name}".strip()
    yield row


if __name__ == "__main__":
    print("\n".join(rows(filter(wanted, interned()))))
